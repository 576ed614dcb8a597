import assert from "node:assert/strict";
import { test } from "node:test";
import { chance, script } from "./built.mjs";

const { FIELDS, parse } = await script("grammar");

/** What a node asks for, in the shape of Lisp. */
function told(node) {
  switch (node.type) {
    case "words":
      return node.open ? `${node.text}…` : node.text;
    case "phrase":
      return node.open ? `"${node.text}…"` : `"${node.text}"`;
    case "prefix":
      return `${node.text}*`;
    case "field":
      return `(${node.field} ${told(node.node)})`;
    case "years":
      return `(year ${node.first} ${node.last})`;
    case "value":
      return `(${node.field} ${node.value})`;
    case "not":
      return `(not ${told(node.node)})`;
    default:
      return `(${node.type} ${node.nodes.map(told).join(" ")})`;
  }
}

const nodes = (query) => parse(query).nodes.map(told);

for (const [query, ...expected] of [
  [""],
  [" ?! "],
  ["weak", "weak…"],
  ["weak ", "weak"],
  ["weak?", "weak?"],
  ["weak  to-strong labels ", "weak  to-strong labels"],
  ['"weak labels"', '"weak labels"'],
  ['weak "labels" strong ', "weak", '"labels"', "strong"],
  ["-weak", "(not weak)"],
  ["NOT weak", "(not weak)"],
  ["NOT NOT weak", "(not weak)"],
  ['-"weak labels" -title:x -(a b)', '(not "weak labels")', "(not (title x))", "(not (and a b))"],
  ["weak - strong ", "weak - strong"],
  ["weak-strong ", "weak-strong"],
  ["a OR b ", "(or a b)"],
  ["a | b OR c ", "(or a b c)"],
  ["x a OR b y ", "x", "(or a b)", "y"],
  ["(a b) OR c ", "(or (and a b) c)"],
  ["a AND b ", "a AND b"],
  ["a or b and not c ", "a or b and not c"],
  ["(weak labels) strong ", "weak labels) strong"],
  ['(weak "labels")', '(and weak "labels")'],
  ["(a OR b) (c OR d) ", "(and (or a b))", "(and (or c d))"],
  ["(a (b c) d) ", "(and a (and b c) d)"],
  ["() a ", "a"],
  ["prompt* ", "prompt*"],
  ["3d-gau* (weak* ", "3d-gau*", "(and weak*)"],
  ["title:x Title:y ", "(title x)", "(title y)"],
  ["title:x* title:\"a b\" title:(a b) ", "(title x)", '(title "a b")', "(title (and a b))"],
  ["author:love* ", "(author love*)"],
  ["topic:(a OR -b) ", "(topic (and (or a (not b))))"],
  ["a OR title:b ", "(or a (title b))"],
  ["title:super", "(title super…)"],
  ['title:"super vis', '(title "super vis…")'],
  ["-super", "(not super)"],
  ["(super", "super…"],
  ["(super)", "super"],
  ["year:2022", "(year 2022 2022)"],
  ["year:2022..2024 year:2024-2022 year:2022... ", "(year 2022 2024)", "(year 2022 2024)", "(year 2022 9999)"],
  ["year:..2020 Year:2020–2021 (year:2020) ", "(year 0 2020)", "(year 2020 2021)", "(and (year 2020 2020))"],
  ["doi:10.1000/(x)y arXiv:2401.00001 has:code", "(doi 10.1000/(x)y)", "(arxiv 2401.00001)", "(has code)"],
  ["https://example.org/x ", "https://example.org/x"],
  ["3:4 a_b C++ ", "3:4 a_b C++"],
  ["“weak labels” „strong“ «bold»", '"weak labels"', '"strong"', '"bold"'],
]) {
  test(`a query is understood: ${query}`, () => {
    assert.deepEqual(nodes(query), expected);
  });
}

for (const [query, text, part, ...expected] of [
  ["a OR ", "OR needs something on both sides.", "OR", "a"],
  ["OR a ", "OR needs something on both sides.", "OR", "a"],
  ["| ", "OR needs something on both sides.", "|"],
  ["(a OR) b ", "OR needs something on both sides.", "OR", "a OR) b"],
  ["a) b ", "This parenthesis closes nothing; it is left out.", ")", "a) b"],
  ["a (b ", "This parenthesis is not closed; it goes on to the end.", "(", "a (b"],
  ['a "b c ', "The quotation mark has no partner; the phrase goes on to the end.", '"b c ', "a", '"b c "'],
  ["a* ", "* needs two letters or more before it.", "a*", "a"],
  ["foo:bar ", "There is no field “foo:”; its words are looked for.", "foo:", "foo:bar"],
  ["title: a ", "title: needs a value right after it, as in title:robust", "title:", "title: a"],
  ["abstract:", 'abstract: needs a value right after it, as in abstract:"weak labels"', "abstract:", "abstract"],
  ["author:-a ", "author: needs a value right after it, as in author:lovelace", "author:", "author", "(not a)"],
  ["tag:topic:x ", "tag: needs a value right after it, as in tag:transformers", "tag:", "tag", "(topic x)"],
  ["topic:) ", "topic: needs a value right after it, as in topic:vision", "topic:", "topic"],
  ["venue:", "venue: needs a value right after it, as in venue:acl", "venue:", "venue"],
  ["year:soon ", "year: needs a value right after it, as in year:2022..2024", "year:soon", "year soon"],
  ["year:20222024 ", "year: needs a value right after it, as in year:2022..2024", "year:20222024", "year 20222024"],
  ["year: 2022 ", "year: needs a value right after it, as in year:2022..2024", "year:", "year: 2022"],
  ["doi: ", "doi: needs a value right after it, as in doi:10.1000/182", "doi:", "doi"],
  ["arxiv: ", "arxiv: needs a value right after it, as in arxiv:1706.03762", "arxiv:", "arxiv"],
  ["has: ", "has: needs a value right after it, as in has:code", "has:", "has"],
]) {
  test(`what makes no sense is read as words, and a note says so: ${query}`, () => {
    const { nodes: found, notes } = parse(query);
    const [note] = notes;
    assert.deepEqual([note.text, query.slice(note.from, note.to)], [text, part]);
    assert.deepEqual(found.map(told), expected);
  });
}

test("a title that is pasted is words, though it has a colon or a sign before a hyphen", () => {
  for (const title of ["FastRef:Fast Refinement", "Ab initio MBE(3)-OSV-MP2 ", "P(y|x) - k-Means? ", "A* "]) {
    const { nodes: found, notes } = parse(title);
    assert.deepEqual(found.map(({ type }) => type), ["words"], title);
    assert.deepEqual(notes.map(({ text }) => text), title === "A* " ? ["* needs two letters or more before it."] : []);
  }
});

test("parentheses too deep are left out, and a note says so", () => {
  const { nodes: found, notes } = parse(`${"(".repeat(21)}a b${")".repeat(21)} `);
  assert.deepEqual(notes[0], {
    text: "There are too many parentheses within each other; this one is left out.",
    from: 20,
    to: 21,
  });
  assert.equal(found.length, 1);
  assert.deepEqual(parse(`${"(".repeat(20)}a OR b${")".repeat(20)} `).notes, []);
});

test("nothing is too deep or too long to be read", () => {
  for (const unit of ["(", "-(", "title:(", "NOT ", "a OR ", ")", "1", "--", "a* ", "é "]) {
    const start = performance.now();
    parse(`${unit.repeat(10_000)}b`);
    assert.ok(performance.now() - start < 2000, unit);
  }
});

test("every field has an example that is understood", () => {
  for (const [field, example] of Object.entries(FIELDS)) {
    const { nodes: found, notes } = parse(`${field}:${example}`);
    assert.deepEqual([found.length, notes], [1, []]);
    assert.match(told(found[0]), new RegExp(`^\\(${field} `));
  }
});

const SIGNS = [
  "(", ")", '"', "“", "”", "„", "«", "-", " ", " ", "OR", "AND", "NOT", "|", ":", "*", "..",
  "title", "year", "has", "doi", "foo", "weak", "Erdős", "2022", "東京", "ʼ", "\u{1F600}", "\ud800",
  "\n", "10.1/x", "//", "<b>", "^~+",
];

/** All nodes of a tree with the spans of those above them. */
function* within(list, outer) {
  for (const node of list) {
    yield [node, outer];
    const inner = node.nodes ?? (node.node ? [node.node] : []);
    yield* within(inner, node);
  }
}

test("whatever is typed is read, spans lie within each other, and notes stand in order", () => {
  for (let seed = 0; seed < 3000; seed += 1) {
    const { below, one } = chance(seed);
    const query = Array.from({ length: 1 + below(14) }, () => one(SIGNS)).join("");
    const { nodes: found, notes } = parse(query);
    const whole = { from: 0, to: query.length };
    for (const [node, outer] of [...within(found, whole), ...notes.map((note) => [note, whole])]) {
      assert.ok(outer.from <= node.from && node.from < node.to && node.to <= outer.to, query);
      if (node.text !== undefined) assert.notEqual(node.text.trim(), "", query);
      if (node.nodes) assert.ok(node.nodes.length > 0, query);
    }
    for (const list of [found, notes]) {
      list.forEach(({ from }, place) => assert.ok(place === 0 || list[place - 1].from <= from, query));
    }
  }
});

test("while somebody types, every beginning of a query is read", () => {
  const query = 'weak -"strong one" title:(a OR lab*) year:2022..2024 has:code OR doi:10.1/(x) "open';
  for (let end = 0; end <= query.length; end += 1) parse(query.slice(0, end));
});
