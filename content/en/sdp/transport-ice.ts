import { textFor } from '@/content/text-for';
import type { LineContext } from '@/lib/sdp/line-context';
import type { Meanings } from '@/lib/sdp/words';

type IceKind =
  | 'ice-ufrag'
  | 'ice-pwd'
  | 'ice-options'
  | 'ice-lite'
  | 'ice-mismatch'
  | 'ice-pacing'
  | 'remote-candidates'
  | 'end-of-candidates';

export const iceMeanings: Meanings<IceKind> = {
  'ice-ufrag': ({ ufrag }) =>
    `ICE user name fragment ${ufrag} (${characters(ufrag)}). Connectivity checks sent to this side carry the user name “${ufrag}:” and the sender’s own fragment, so that checks of another call or of an older generation are not taken for this one’s.`,
  'ice-pwd': ({ pwd }) =>
    `ICE password ${pwd} (${characters(pwd)}). It keys the HMAC of every check sent to this side and of the response to it, which proves that the sender has read this description; it is never sent over the media path.`,
  'ice-options': ({ options }) =>
    `ICE options understood: ${options.map((option) => `${option} (${iceOption(option)})`).join('; ')}.`,
  'ice-lite': () =>
    'This side is ICE-lite, as servers with a public address may be: it answers connectivity checks and sends none. A full agent on the other side takes the controlling role.',
  'ice-mismatch': (_, context) =>
    `The default address of the ${context.media ?? 'media'} offered was among none of its candidates (something on the way had changed it), so ICE is not used here.`,
  'ice-pacing': ({ pacing }) =>
    `This side wants at least ${pacing} ms between two of its connectivity checks. The larger value of the two sides holds; 50 ms where none is given.`,
  'remote-candidates': ({ candidates }) =>
    `The controlling side says which addresses of the other side ICE has chosen: ${candidates
      .map(({ component, address, port }) => `${address} port ${port} for component ${component}`)
      .join(', ')}.`,
  'end-of-candidates': (_, context) =>
    `No more candidates follow${generation(context)}: with those that are known, the checks can come to an end.`,
};

/** What an `a=ice-options` word stands for. */
export function iceOption(option: string): string {
  return textFor(OPTIONS, option) ?? 'not a registered option';
}

const OPTIONS: Readonly<Record<string, string>> = {
  trickle: 'candidates may follow after the description, RFC 8838',
  ice2: 'follows RFC 8445, which knows no aggressive nomination',
  renomination: 'the nominated pair may be changed later, an extension of libwebrtc',
  'google-ice': 'the ICE of Google Talk before the standard, long out of use',
  'rtp+ecn': 'checks whether the path keeps ECN marks, RFC 6679',
};

function characters(text: string): string {
  return text.length === 1 ? '1 character' : `${text.length} characters`;
}

function generation({ ufrag }: LineContext): string {
  return ufrag === undefined ? '' : ` for the generation with ufrag ${ufrag}`;
}
