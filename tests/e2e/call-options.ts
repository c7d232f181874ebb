import type { CallPage } from './call-page';

/** What a visitor types into one row of "ICE servers". */
export interface TypedServer {
  readonly url: string;
  readonly username: string;
  readonly credential: string;
}

/** Opens the options, where they are not open yet. */
export async function openOptions({ page, words }: CallPage): Promise<void> {
  const details = page.locator('details').filter({
    has: page.locator('summary', { hasText: words.call.options.heading }),
  });
  if ((await details.getAttribute('open')) === null) await details.locator('summary').click();
}

/** Chooses what A sends. */
export async function chooseSource(call: CallPage, from: 'test' | 'devices'): Promise<void> {
  const { source } = call.words.call.options;
  await openOptions(call);
  await call.page
    .getByRole('group', { name: source.legend })
    .getByRole('radio', { name: source[from], exact: true })
    .check();
}

/** Chooses the policy "relay" and types a server into the first row. */
export async function chooseRelayThrough(call: CallPage, server: TypedServer): Promise<void> {
  const { page, words } = call;
  const { policy } = words.call.options;
  await openOptions(call);
  await page
    .getByRole('group', { name: policy.legend })
    .getByRole('radio', { name: policy.relay, exact: true })
    .check();
  await typeServer(call, server);
}

/** Types a server into the first row, which is added where it is missing. */
export async function typeServer(
  call: CallPage,
  { url, username, credential }: TypedServer,
): Promise<void> {
  const { page, words } = call;
  const { iceServers } = words.call.options;
  await openOptions(call);
  const urlField = page.getByRole('textbox', { name: iceServers.url, exact: true });
  if ((await urlField.count()) === 0) {
    await page.getByRole('button', { name: iceServers.add, exact: true }).click();
  }
  await urlField.fill(url);
  await page.getByRole('textbox', { name: iceServers.username, exact: true }).fill(username);
  await page.getByLabel(iceServers.credential, { exact: true }).fill(credential);
}
