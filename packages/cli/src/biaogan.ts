#!/usr/bin/env node
import { version } from "../package.json";
import { processConsole } from "./console";
import { run } from "./program";

const options = { console: processConsole(process.stdout, process.stderr), folder: process.cwd(), version };
run(process.argv.slice(2), options).then((code) => {
  process.exitCode = code;
});
