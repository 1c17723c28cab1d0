// What npm start and npm test share: install what is missing, run a step quietly, say what is being done.
import { spawnSync } from "node:child_process";
import { existsSync, statSync } from "node:fs";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("..", import.meta.url));
const quiet = {
  ...process.env,
  TURBO_TELEMETRY_DISABLED: "1",
  DO_NOT_TRACK: "1",
  NO_UPDATE_NOTIFIER: "1",
  FORCE_COLOR: "0",
};

/** Ends with one clear line where Node is too old. */
export function needNode20() {
  const major = Number(process.versions.node.split(".")[0]);
  if (major >= 20) return;
  console.error(`需要 Node.js 20 或更高版本，当前为 ${process.versions.node} · Node.js 20 or later is needed`);
  process.exit(1);
}

/** Runs a step; shows its output only where it fails, or where it is asked to. */
export function run(command, args, { show = false } = {}) {
  const npm = process.platform === "win32" && (command === "npm" || command === "npx");
  const done = spawnSync(command, args, {
    cwd: root,
    env: quiet,
    stdio: show ? "inherit" : "pipe",
    encoding: "utf8",
    shell: npm,
    maxBuffer: 1 << 28,
  });
  return {
    ok: done.status === 0,
    output: `${done.stdout ?? ""}${done.stderr ?? ""}${done.error ? done.error.message : ""}`,
  };
}

/** Runs a step that has to succeed. */
export function must(zh, en, command, args, options) {
  const started = Date.now();
  console.log(`▸ ${zh} · ${en}`);
  const done = run(command, args, options);
  if (!done.ok) {
    console.error(done.output.split("\n").slice(-60).join("\n"));
    console.error(`✗ ${zh}失败 · ${en} failed: ${command} ${args.join(" ")}`);
    process.exit(1);
  }
  return Date.now() - started;
}

/** Installs the dependencies where they are missing or older than the lock file. */
export function installWhereNeeded() {
  const installed = `${root}node_modules/.package-lock.json`;
  const fresh = existsSync(installed) && statSync(installed).mtimeMs >= statSync(`${root}package-lock.json`).mtimeMs;
  if (fresh) return;
  must("安装依赖（首次运行需要几十秒）", "installing dependencies", "npm", [
    "ci",
    "--no-audit",
    "--no-fund",
    "--loglevel=error",
  ]);
}
