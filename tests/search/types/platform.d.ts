/** What browsers and Node have that this compiler's library or its absence of Node leaves out. */

interface Array<T> {
  findLast(test: (value: T, place: number) => unknown): T | undefined;
  toSorted(compare?: (a: T, b: T) => number): T[];
}

declare var process: { cwd(): string };

declare module "node:fs/promises" {
  export function readFile(url: URL, encoding: "utf8"): Promise<string>;
}

interface String {
  matchAll(pattern: RegExp): IterableIterator<RegExpExecArray>;
}
