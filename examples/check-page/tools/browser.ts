import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Readable, Writable } from "node:stream";

export const hasChromium = spawnSync("which", ["chromium"]).status === 0;

type Answer = Readonly<Record<string, unknown>>;

/** A page in Debian's chromium, driven over its debugging pipe as a person would: files chosen, buttons pressed, text read. */
export interface Page {
  /** The value of an expression in the page; a promise is waited for. */
  evaluate(expression: string): Promise<unknown>;
  choose(selector: string, files: readonly string[]): Promise<void>;
  screenshot(): Promise<Buffer>;
  close(): Promise<void>;
}

/**
 * Opens a page without a network.
 * @param downloads the folder that downloads go into
 */
export async function openPage(url: string, downloads: string): Promise<Page> {
  const profile = mkdtempSync(join(tmpdir(), "biaogan-profile-"));
  const browser = spawn(
    "chromium",
    [
      "--headless",
      "--no-sandbox",
      "--disable-gpu",
      "--window-size=1100,1400",
      "--remote-debugging-pipe",
      `--user-data-dir=${profile}`,
    ],
    { stdio: ["ignore", "ignore", "ignore", "pipe", "pipe"] },
  );
  const send = conversation(browser);
  const { targetId } = await send("Target.createTarget", { url: "about:blank" });
  const { sessionId } = await send("Target.attachToTarget", { targetId, flatten: true });
  const ask = (method: string, params: Answer = {}): Promise<Answer> => send(method, params, String(sessionId));
  await send("Browser.setDownloadBehavior", { behavior: "allow", downloadPath: downloads });
  await ask("Network.enable");
  await ask("Network.emulateNetworkConditions", {
    offline: true,
    latency: 0,
    downloadThroughput: 0,
    uploadThroughput: 0,
  });
  await ask("Page.enable");
  await ask("Page.navigate", { url });
  const evaluate = async (expression: string): Promise<unknown> => {
    const { result, exceptionDetails } = await ask("Runtime.evaluate", {
      expression,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(JSON.stringify(exceptionDetails));
    return (result as { readonly value?: unknown }).value;
  };
  return {
    evaluate,
    choose: async (selector, files) => {
      const { result } = await ask("Runtime.evaluate", {
        expression: `document.querySelector(${JSON.stringify(selector)})`,
      });
      await ask("DOM.setFileInputFiles", { files, objectId: (result as { readonly objectId: string }).objectId });
    },
    screenshot: async () => {
      const { data } = await ask("Page.captureScreenshot", { format: "png", captureBeyondViewport: true });
      return Buffer.from(String(data), "base64");
    },
    close: async () => {
      const ended = new Promise((resolve) => browser.once("exit", resolve));
      await send("Browser.close", {}).catch(() => browser.kill());
      await ended;
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** Waits until an expression in the page is true. */
export async function until(page: Page, expression: string, milliseconds = 30_000): Promise<void> {
  for (const end = Date.now() + milliseconds; Date.now() < end; await new Promise((done) => setTimeout(done, 100)))
    if ((await page.evaluate(expression)) === true) return;
  throw new Error(`the page never came to: ${expression}`);
}

/** Calls over the pipe: a message of JSON ends with a zero byte; an answer bears its call's number. */
function conversation(browser: ChildProcess): (method: string, params: Answer, sessionId?: string) => Promise<Answer> {
  const [input, output] = [browser.stdio[3] as Writable, browser.stdio[4] as Readable];
  const waiting = new Map<number, { resolve(answer: Answer): void; reject(error: Error): void }>();
  let rest = "";
  let calls = 0;
  output.setEncoding("utf8").on("data", (piece: string) => {
    const messages = (rest + piece).split("\0");
    rest = messages.pop() ?? "";
    for (const message of messages) {
      const { id, result, error } = JSON.parse(message);
      const call = waiting.get(id);
      waiting.delete(id);
      if (error) call?.reject(new Error(error.message));
      else call?.resolve(result);
    }
  });
  return (method, params, sessionId) => {
    calls += 1;
    const id = calls;
    input.write(`${JSON.stringify({ id, method, params, ...(sessionId ? { sessionId } : {}) })}\0`);
    return new Promise((resolve, reject) => waiting.set(id, { resolve, reject }));
  };
}
