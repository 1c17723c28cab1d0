import { version } from "../package.json";
import { processConsole } from "./console";
import { run } from "./program";

// npx starts a workspace's commands in the package's folder; where the caller stands is in INIT_CWD.
const { npm_command: startedBy, INIT_CWD: calledFrom } = process.env;
const folder = startedBy === "exec" && calledFrom ? calledFrom : process.cwd();
const options = { console: processConsole(process.stdout, process.stderr), folder, version };
run(process.argv.slice(2), options).then((code) => {
  process.exitCode = code;
});
