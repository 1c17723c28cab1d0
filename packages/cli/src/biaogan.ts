#!/usr/bin/env node
import { version } from "../package.json";
import { processConsole } from "./console";
import { run } from "./program";

process.exitCode = await run(process.argv.slice(2), {
  console: processConsole(process.stdout, process.stderr),
  folder: process.cwd(),
  version,
});
