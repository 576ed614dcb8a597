import assert from "node:assert/strict";
import { test } from "node:test";
import { script } from "./built.mjs";

const { tokens } = await script("tokens");

/** Signs and texts; a field's value stands behind it, an open phrase has a mark. */
const told = (query) =>
  tokens(query).map(({ sign, text, value, closed }) => {
    if (sign === "word") return text;
    if (sign === "phrase") return closed ? `"${text}"` : `"${text}`;
    return sign === ":" ? `${text}:${value ?? ""}` : sign;
  });

for (const [query, ...expected] of [
  ["weak labels", "weak", "labels"],
  ["  weak\n\tlabels ", "weak", "labels"],
  ["(a b)c", "(", "a", "b", ")", "c"],
  ['"a b"c"d', '"a b"', "c", '"d'],
  ["“a b” „c“ «d»", '"a b"', '"c"', '"d"'],
  ["a” »b", "a", "b"],
  ["-a - b--c -(d) -\"e\" -", "-", "a", "-", "b--c", "-", "(", "d", ")", "-", '"e"', "-"],
  ['MBE(3)-OSV "a"-b (-c)', "MBE", "(", "3", ")", "OSV", '"a"', "b", "(", "-", "c", ")"],
  ["GPT -4 E2f-1, -2, -3d NOT 4", "GPT", "-4", "E2f-1,", "-2,", "-", "3d", "-", "4"],
  ["NOT a NOTa not a", "-", "a", "NOTa", "not", "a"],
  ["a OR b|c | ORd or", "a", "OR", "b|c", "OR", "ORd", "or"],
  ["a AND b ANDc and", "a", "b", "ANDc", "and"],
  ["title:a Topic:b", "title:", "a", "topic:", "b"],
  ["year:2022..2024 YEAR:2022) has:(x)", "year:2022..2024", "year:2022", ")", "has:(x)"],
  ["doi:10.1/(a)b) doi:10.1/(a", "doi:10.1/(a)b", ")", "doi:10.1/", "(", "a"],
  ["doi: 10.1/a hash:x", "doi:", "10.1/a", "hash:", "x"],
  ["https://a.org/x http:x", "https://a.org/x", "http:", "x"],
  ["a:b:c: 3:4", "a:", "b:", "c:", "3:4"],
  [""],
]) {
  test(`a query is made of signs and words: ${JSON.stringify(query)}`, () => {
    // A lone "-" is a word without letters.
    assert.deepEqual(told(query), expected);
  });
}

test("a token stands where it says", () => {
  const query = ' weak -"strong one" year:2022';
  const pieces = tokens(query).map(({ from, to }) => query.slice(from, to));
  assert.deepEqual(pieces, ["weak", "-", '"strong one"', "year:2022"]);
});

for (const unit of ["a:", "-a ", "(", "NOT ", "OR ", '"a" ', '"', "x", "1 ", "year:(", "--", "-:"]) {
  test(`a long text is read once: ${unit}`, () => {
    const start = performance.now();
    tokens(unit.repeat(20_000));
    assert.ok(performance.now() - start < 2000, "ten times what it takes on a slow machine");
  });
}
