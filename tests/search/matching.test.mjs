import assert from "node:assert/strict";
import { test } from "node:test";
import { SITE, chance, json, script } from "./built.mjs";

const { openCatalog } = await script("search");
const { run } = await script("query");
const { isStopWord, stem } = await script("terms");
const { compounds } = await script("words");

/** A catalog, and what each of its papers says. */
async function world(folder) {
  const papers = json(`${folder}told.json`);
  const all = papers.flatMap(({ texts }) => Object.values(texts).flatMap(compounds));
  return {
    catalog: await openCatalog(new URL(folder, SITE)),
    papers,
    joints: new Set(all.filter((parts) => parts.length > 1).map((parts) => parts.join(""))),
  };
}

const worlds = [await world(""), await world("pile/")];
const WORD_FIELDS = { title: ["title"], abstract: ["abstract"], author: ["authors"] };
const PLACED = ["title", "abstract", "authors"];

const termsByText = new Map();

/** The terms of a text: stems of its words, and of neighbours that somebody writes as one. */
function termsOf(text, joints) {
  const known = termsByText.get(text);
  if (known) return known;
  const tied = compounds(text);
  const written = tied.flatMap((parts, place) => {
    const joined = (tied[place - 1]?.at(-1) ?? "") + parts[0];
    const whole = parts.length > 1 ? [parts.join("")] : [];
    return [...parts, ...whole, ...(joints.has(joined) ? [joined] : [])];
  });
  const terms = new Set(written.filter((word) => !isStopWord(word)).map(stem));
  termsByText.set(text, terms);
  return terms;
}

/** For each word that counts, whether the fields of a paper have it in some writing. */
function slots(text, paper, fields, joints) {
  const has = new Set(fields.flatMap((field) => [...termsOf(paper.texts[field], joints)]));
  const { words, writings } = run(text, false);
  return words.map((_, slot) =>
    writings.some((writing) => writing.slots.includes(slot) && has.has(stem(writing.word))),
  );
}

/** Whether words stand in a row somewhere in a text; the last may only begin so. */
function inRow(wanted, text, begins) {
  const words = compounds(text).flat();
  return words.some((_, start) =>
    wanted.every((word, at) =>
      begins && at === wanted.length - 1
        ? words[start + at]?.startsWith(word)
        : words[start + at] === word,
    ),
  );
}

const textsOf = (paper, fields) =>
  fields.flatMap((field) =>
    field === "authors" ? paper.texts.authors.split("\n") : [paper.texts[field]],
  );

/** Whether a paper has what a part of a query asks for, as plainly as it can be said. */
function has(node, paper, joints, field) {
  const again = (inner, within = field) => has(inner, paper, joints, within);
  switch (node.type) {
    case "not":
      return !again(node.node);
    case "and":
      return node.nodes.every((inner) => again(inner));
    case "or":
      return node.nodes.some((inner) => again(inner));
    case "field":
      return again(node.node, node.field);
    case "years":
      return paper.year !== null && node.first <= paper.year && paper.year <= node.last;
    case "value":
      return [paper[node.field]].flat().includes(node.value);
  }
  const wanted = compounds(node.text).flat();
  const begins = node.type === "prefix";
  if (paper[field] && !WORD_FIELDS[field]) {
    if (node.type !== "words") return paper[field].some((name) => inRow(wanted, name, begins));
    const counting = wanted.filter((word) => !isStopWord(word));
    const words = counting.length > 0 ? counting : wanted;
    const own = { tag: "tags", topic: "topics", venue: "venue" }[field];
    if (words.length === 1 && slots(node.text, paper, [own], joints)[0]) return true;
    return paper[field].some((name) => {
      const parts = compounds(name).flat();
      return words.every((word) => parts.some((part) => stem(part) === stem(word)));
    });
  }
  if (node.type === "words") {
    const found = slots(node.text, paper, WORD_FIELDS[field] ?? Object.keys(paper.texts), joints);
    if (found.length > 0) return found.every(Boolean);
  }
  return textsOf(paper, WORD_FIELDS[field] ?? PLACED).some((text) => inRow(wanted, text, begins));
}

/** Of plain words one is enough; all else must be there. */
function answers({ soft, required }, paper, joints) {
  const found = slots(soft, paper, Object.keys(paper.texts), joints);
  return (
    (found.length === 0 || found.some(Boolean)) &&
    required.every((node) => has(node, paper, joints))
  );
}

const WORDS = [
  "graph", "neural", "weak", "labels", "multi-task", "multitask", "state", "the", "of", "art",
  "Erdős", "naive", "x2", "gpt", "4", "東京", "zzz", "Means", "constructor", "odd", "ada", "luc",
  "vision", "gnn", "networks",
];

/** A query by chance, as its text and as what it means. */
function asked(seed, { papers }) {
  const { below, one } = chance(seed);
  const stretch = (text) => {
    const words = text.split(/\s+/).map((word) => word.replace(/["“”()*]/g, ""));
    const start = below(words.length);
    return words.slice(start, start + 1 + below(4)).join(" ");
  };
  const written = (of) => {
    const text = [stretch(one(of)), one(WORDS)].find((some) => compounds(some).length > 0);
    return below(4) === 0 ? `${one(WORDS)} ${one(WORDS)}` : text;
  };
  const phrase = (of) => {
    const text = written(of);
    return { text: one([`"${text}"`, `“${text}”`, `„${text}“`]), node: { type: "phrase", text } };
  };
  const prefix = (of) => {
    const long = (some) => some.length > 1;
    const word = compounds(`${one(of)} ${one(WORDS)} graph`).flat().find(long);
    const text = word.slice(0, 2 + below(3));
    return { text: `${text}*`, node: { type: "prefix", text } };
  };
  const word = () => {
    const text = one(WORDS);
    return { text, node: { type: "words", text } };
  };
  const words = () => {
    const text = `${one(WORDS)} ${one(WORDS)}`;
    return { text: `(${text})`, node: { type: "words", text } };
  };
  const field = () => {
    const name = one(["title", "abstract", "author", "tag", "topic", "venue"]);
    const names = papers.flatMap((paper) => paper[name] ?? []);
    const of = names.length > 0 ? names : papers.map((paper) => paper.texts[WORD_FIELDS[name]?.[0] ?? "title"]);
    const inner = one([word, words, () => phrase(of), () => prefix(of), () => either(0)])();
    return {
      text: `${name}:${inner.or ? `(${inner.text})` : inner.text}`,
      node: { type: "field", field: name, node: inner.node },
    };
  };
  const years = () =>
    one([
      { text: "year:2021", node: { type: "years", first: 2021, last: 2021 } },
      { text: "YEAR:2020..2022", node: { type: "years", first: 2020, last: 2022 } },
      { text: "year:2022..", node: { type: "years", first: 2022, last: 9999 } },
      { text: "year:..2021", node: { type: "years", first: 0, last: 2021 } },
    ]);
  const value = () => {
    const name = one(["has", "doi", "arxiv"]);
    const stated = papers.flatMap((paper) => paper[name] ?? []);
    const value = one([...stated, name === "has" ? "demo" : "10.1000/none"]);
    return { text: `${name}:${value}`, node: { type: "value", field: name, value } };
  };
  const texts = papers.flatMap((paper) => textsOf(paper, PLACED)).filter(Boolean);
  const atom = () =>
    one([word, words, () => phrase(texts), () => prefix(texts), field, years, value])();
  const not = (depth) => {
    const { text, node } = one([atom, depth > 0 ? both : atom])(depth - 1);
    return { text: one([text === "4" ? "NOT 4" : `-${text}`, `NOT ${text}`]), node: { type: "not", node } };
  };
  const either = (depth) => {
    const parts = Array.from({ length: 2 + below(2) }, () => item(depth - 1));
    const text = parts.map((part) => part.text).join(one([" OR ", " | "]));
    return { text, node: { type: "or", nodes: parts.map(({ node }) => node) }, or: true };
  };
  const both = (depth) => {
    const parts = [either(depth), not(depth)];
    const text = `(${parts.map((part) => part.text).join(" ")})`;
    return { text, node: { type: "and", nodes: parts.map(({ node }) => node) } };
  };
  const item = (depth) => (depth > 0 ? one([atom, atom, not, both])(depth) : atom());
  const required = Array.from({ length: below(4) }, () => one([either, not, both, field, years, value])(2));
  const stated = required.map(({ text, or }, place) => (or && place > 0 ? `(${text})` : text));
  const soft = below(2) === 0 ? Array.from({ length: 1 + below(3) }, () => one(WORDS)).join(" ") : "";
  // The first words and an OR after them would be one part: parentheses keep them apart.
  if (required[0]?.or) stated[0] = `(${stated[0]})`;
  return {
    text: `${[soft, ...stated].join(" ")} `,
    soft,
    required: required.map(({ node }) => node),
  };
}

test("every query finds the papers that have what it asks for, and no others", async () => {
  let found = 0;
  for (let seed = 0; seed < 400; seed += 1) {
    const asking = worlds[seed % worlds.length];
    const query = asked(seed, asking);
    const options = { limit: 1000, facets: false };
    const { papers, notes } = await asking.catalog.search(query.text, options);
    const ids = papers.filter(({ reason }) => !reason?.startsWith("By meaning")).map(({ id }) => id);
    const expected = asking.papers.filter((paper) => answers(query, paper, asking.joints));
    assert.deepEqual(ids.toSorted(), expected.map(({ id }) => id).toSorted(), `${seed}: ${query.text}`);
    assert.deepEqual(notes, [], query.text);
    if (ids.length > 0 && ids.length < asking.papers.length) found += 1;
  }
  assert.ok(found > 150, `${found} queries find some papers and not all`);
});

const [{ catalog }] = worlds;
const ids = async (query) => (await catalog.search(query)).papers.map(({ id }) => id);

for (const [phrase, ...expected] of [
  ['"weak to strong"', "weak-to-strong"],
  ['"weak strong"'],
  ['"Strong Capabilities With Weak"', "weak-to-strong"],
  ['"strong CAPABILITIES with"', "weak-to-strong"],
  ['"it can in part"', "weak-to-strong"],
  ['"multi task"', "multi-task-a", "multi-task-c"],
  ['"multitask"', "multi-task-b"],
  ['"weak model can supervise"', "weak-to-strong"],
  ['"paul erdos"', "weak-to-strong"],
  ['"zoe lukasz"', "weak-to-strong"],
  ['"byron paul"'],
  ['author:"de vries"', "weak-to-strong"],
  ['title:"de vries"'],
  ['"that are"', "weak-labels"],
]) {
  test(`an exact phrase is found as it stands, whatever its case, accents and hyphens: ${phrase}`, async () => {
    const found = await ids(`${phrase} `);
    assert.deepEqual(found.toSorted(), expected.toSorted());
  });
}

test("an excluded word that is being typed excludes only what has it as it stands", async () => {
  assert.ok((await ids("weak -lab")).includes("weak-labels"));
  assert.ok(!(await ids("weak -labels")).includes("weak-labels"));
  assert.ok((await ids('weak -"the')).includes("weak-labels"));
});

test("a tag is found by its alias, a topic by a word of its name", async () => {
  assert.deepEqual((await ids("tag:llm ")).toSorted(), ["multi-task-a", "weak-to-strong"]);
  assert.deepEqual(await ids("topic:vision "), ["multi-task-b"]);
  assert.deepEqual(await ids("venue:(the journals) "), ["weak-to-strong"]);
});

test("an identifier is found in any of its forms", async () => {
  for (const query of ["doi:10.1000/prompting", "doi:https://doi.org/10.1000/Prompting"]) {
    assert.deepEqual(await ids(query), ["multi-task-a"]);
  }
  assert.deepEqual(await ids("arxiv:2401.00001v2 -doi:10.1000/prompting"), ["weak-labels"]);
});
