import type { Page } from '@playwright/test';

/** What went wrong in the watched pages, in the order in which it did. */
export interface PageWatch {
  readonly problems: readonly string[];
  /** Watches one more page; to be awaited before its first navigation. */
  watch(page: Page): Promise<void>;
  /** Waits until a page has told what it had to tell so far; for the end of a test. */
  settle(page: Page): Promise<void>;
}

/** A watch over pages of one site: their errors, their policy, and where they send requests. */
export function pageWatch(siteUrl: string): PageWatch {
  const problems: string[] = [];
  const host = new URL(siteUrl).host;
  return {
    problems,
    async watch(page) {
      page.on('pageerror', (error) => problems.push(`uncaught: ${error.message}`));
      page.on('console', (message) => {
        const from = message.location().url;
        if (message.type() === 'error') problems.push(`console: ${message.text()} (${from})`);
      });
      page.on('request', (request) => {
        if (isForeign(request.url(), host)) problems.push(`foreign request: ${request.url()}`);
      });
      await page.addInitScript(reportPolicyViolations);
    },
    async settle(page) {
      if (page.isClosed()) return;
      // A violation is an event of its own, queued behind what caused it: one more turn of the page.
      await page.evaluate(() => new Promise((resolve) => setTimeout(resolve)));
    },
  };
}

/** Firefox does not pass its messages about the policy on to the console that a test sees. */
function reportPolicyViolations(): void {
  document.addEventListener('securitypolicyviolation', (event) => {
    console.error(`policy: ${event.effectiveDirective} blocked ${event.blockedURI}`);
  });
}

function isForeign(address: string, host: string): boolean {
  const url = new URL(address);
  return /^(https?|wss?):$/.test(url.protocol) && url.host !== host;
}
