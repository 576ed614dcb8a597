import assert from "node:assert/strict";
import { test } from "node:test";
import { SITE, chance, script } from "./built.mjs";
import { indexOf } from "./memory.mjs";

const { Pieces } = await script("pieces");
const { find } = await script("request");
const { Seeker } = await script("seeking");

const seeker = new Seeker(await Pieces.open(SITE));
const asked = (index, query) => find(new Seeker(index), query);
const numbers = (count, start = 0) => Array.from({ length: count }, (_, at) => start + at);

test("a few papers with a word are followed by papers that mean it", async () => {
  const index = indexOf({ graph: [2] }, {}, { graph: [0, 1] });
  const { papers, meant, scores } = await asked(index, "graph ");
  assert.deepEqual([...papers], [2, 0, 1]);
  assert.deepEqual(meant, new Set([0, 1]));
  assert.ok(scores[2] > scores[0]);
});

test("ten papers with a word are enough", async () => {
  const meaning = { graph: [20, 21] };
  const nine = await asked(indexOf({ graph: numbers(9) }, {}, meaning), "graph ");
  assert.deepEqual([...nine.papers], [...numbers(9), 20, 21]);
  const ten = await asked(indexOf({ graph: numbers(10) }, {}, meaning), "graph ");
  assert.deepEqual([[...ten.papers], ten.meant.size], [numbers(10), 0]);
});

test("a paper by meaning stands below an exact one, however well it means it", async () => {
  const index = indexOf({ graph: [[5, 10]] }, {}, { graph: [[1, 9000]] });
  assert.deepEqual([...(await asked(index, "graph ")).papers], [5, 1]);
});

test("what is required is not found by meaning", async () => {
  const index = indexOf({ graph: [1], weak: [0] }, {}, { graph: [0, 2] });
  assert.deepEqual([...(await asked(index, "graph ")).papers], [1, 0, 2]);
  assert.deepEqual([...(await asked(index, "graph -weak ")).papers], [1]);
  assert.deepEqual([...(await asked(index, "graph OR weak ")).papers].sort(), [0, 1]);
});

test("meaning never lifts a paper above one that has all words and stood before it", async () => {
  for (let seed = 0; seed < 300; seed += 1) {
    const { below, some } = chance(seed);
    const having = () => some(numbers(12)).map((paper) => [paper, 1 + below(90)]);
    const titled = { graph: having(), weak: having() };
    const meaning = { graph: having(), weak: having() };
    const size = { last: [30] };
    const plain = await asked(indexOf({ ...titled, ...size }), "graph weak ");
    const lifted = await asked(indexOf({ ...titled, ...size }, {}, meaning), "graph weak ");
    const has = (word, paper) => titled[word].some(([other]) => other === paper);
    const whole = numbers(12).filter((paper) => has("graph", paper) && has("weak", paper));
    for (const exact of whole) {
      for (const other of numbers(12).filter((paper) => plain.scores[paper] < plain.scores[exact])) {
        assert.ok(lifted.scores[other] < lifted.scores[exact], `${seed}: ${other} ${exact}`);
      }
    }
    for (const paper of lifted.meant) assert.ok(!has("graph", paper) && !has("weak", paper));
    const few = plain.papers.length < 10;
    assert.equal(lifted.meant.size > 0, few && lifted.papers.length > plain.papers.length);
  }
});

test("each part that can be left out says where it stands", async () => {
  const query = 'weak title:labels -"not there" ';
  const { parts } = await find(seeker, query);
  const told = parts.map(({ from, to }) => query.slice(from, to));
  assert.deepEqual(told, ["title:labels", '-"not there"']);
});

test("nothing asked for is every paper, in the order of the catalog", async () => {
  for (const query of ["", " ", "?!", "to be or not to be ", "ʼ"]) {
    const { papers, asks, words } = await find(seeker, query);
    assert.deepEqual([[...papers], asks, words], [numbers(8), false, []], query);
  }
});

test("a phrase is not corrected, as it is meant to be exact", async () => {
  const { papers, corrected, unknown } = await find(seeker, '"weak labls"');
  assert.deepEqual([[...papers], corrected, unknown], [[], [], ["labls"]]);
});

test("a required word is corrected like any other", async () => {
  const { papers, corrected } = await find(seeker, "title:supervisoin ");
  assert.equal(papers.length, 2);
  assert.deepEqual(corrected, [{ word: "supervisoin", papers: 0, by: ["supervision"] }]);
});
