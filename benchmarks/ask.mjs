/**
 * Asks a catalog in a folder: `node ask.mjs FOLDER < queries.json`; writes what `answers` gives.
 * @module
 */
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { answers } from "./asking.mjs";

const site = pathToFileURL(`${process.argv[2]}/`).href;
console.log(JSON.stringify(await answers(site, JSON.parse(readFileSync(0, "utf8")))));
