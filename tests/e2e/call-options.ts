import { type CallPage, typeInto } from './call-page';

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

/** Chooses the policy "relay" and types a server into a row. */
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

/** Types a server into a row of its own. */
export async function typeServer(
  call: CallPage,
  { url, username, credential }: TypedServer,
): Promise<void> {
  const { page, words } = call;
  const { iceServers } = words.call.options;
  await openOptions(call);
  await page.getByRole('button', { name: iceServers.add, exact: true }).click();
  await typeInto(page.getByRole('textbox', { name: iceServers.url, exact: true }), url);
  const usernameField = page.getByRole('textbox', { name: iceServers.username, exact: true });
  await typeInto(usernameField, username);
  await typeInto(page.getByLabel(iceServers.credential, { exact: true }), credential);
}

/** Takes the only row away. */
export async function removeServer({ page, words }: CallPage): Promise<void> {
  const { iceServers } = words.call.options;
  await page.getByRole('button', { name: iceServers.remove(1), exact: true }).click();
}
