import type { FindingValues } from '@/lib/sdp/rules/finding';
import type { DtlsRuleId, IceRuleId } from '@/lib/sdp/rules/rule-id';
import type { RuleWords } from '@/lib/sdp/rules/rule-words';
import { ruleText } from './rules-words';

const at = (v: FindingValues) => `${v['media']} section ${v['section']}`;

/** ICE and DTLS. */
export const transportWords: Readonly<Record<IceRuleId | DtlsRuleId, RuleWords>> = {
  I01: ruleText(
    'ICE credentials are missing',
    (v) => `The ${at(v)} has no ${v['missing']}.`,
    'Without both no connectivity check can be made or answered.',
    'Take both from the sender; they cannot be made up.',
  ),
  I02: ruleText(
    'ice-ufrag of a wrong length',
    (v) => `It has ${v['length']} characters, 4 to 256 are allowed.`,
    'Four characters are the least that keep calls apart.',
    'Let the sender make a longer one.',
  ),
  I03: ruleText(
    'ice-pwd of a wrong length',
    (v) => `It has ${v['length']} characters, 22 to 256 are allowed.`,
    '22 characters are 128 bits of chance, which the checks rest on.',
    'Let the sender make a longer one.',
  ),
  I04: ruleText(
    'Forbidden characters in ICE credentials',
    (v) => `“${v['character']}” stands in ${v['name']}.`,
    'Letters, digits, + and / are allowed. Chromium takes - _ = # too and refuses others, Firefox refuses $.',
    'Let the sender use the allowed ones.',
  ),
  I05: ruleText(
    'Only one of ufrag and pwd is new',
    (v) => `${v['kept']} of the ${at(v)} stayed the same.`,
    'A restart changes both. In an answer, half of the offer’s credentials is a copying mistake: both browsers take it, and no check succeeds.',
    'Change both, or none.',
  ),
  I06: ruleText(
    'No candidates, and no sign of any',
    () => 'There is no candidate, and no ice-options:trickle.',
    'A peer without trickle ICE has nothing to check.',
    'Send candidates separately, or wait for gathering to end.',
  ),
  I07: ruleText(
    'Only host candidates',
    (v) =>
      v['count'] === 1
        ? 'The only candidate is of type host.'
        : `All ${v['count']} candidates are of type host.`,
    'They are reached from the same network, or with public addresses.',
    'Add a STUN server, and TURN for strict NATs.',
  ),
  I08: ruleText(
    'Only mDNS names',
    (v) => `All ${v['count']} candidates are .local names.`,
    'They are resolved by multicast in the same network only.',
    'Add a STUN server; with camera or microphone permission real addresses show.',
  ),
  I09: ruleText(
    'A private address',
    (v) => `${v['address']} is of a range (${v['class']}) that is not routed on the Internet.`,
    'It is reached from within only, and tells something of the network.',
    'Nothing for a call within; else STUN or TURN.',
  ),
  I10: ruleText(
    'srflx without a plausible base',
    (v) =>
      v['related'] === ''
        ? `${v['address']} has no raddr and rport.`
        : `${v['address']} has the base ${v['related']}, a public address.`,
    'A server-reflexive candidate comes from a private base, which raddr names.',
    'Look at how the candidate was made.',
  ),
  I11: ruleText(
    'A candidate cannot be read',
    (v) => `“${v['text']}” is malformed at “${v['found']}”.`,
    'In Chromium one bad candidate refuses the whole description; Firefox passes it over.',
    'The fix takes the line out; the other candidates remain.',
  ),
  I12: ruleText(
    'A TCP candidate without tcptype',
    (v) => `${v['address']} does not say active, passive or so.`,
    'RFC 6544 requires it; Chromium takes passive.',
    'Add tcptype where the candidate is made.',
  ),
  I13: ruleText(
    'tcptype and port do not fit',
    (v) => `${v['tcpType']} with port ${v['port']}.`,
    'Active candidates have no port and write 9; others have a real one.',
    'Look at how the candidate was made.',
  ),
  I14: ruleText(
    'A priority unlike its type',
    (v) =>
      `${v['priority']} of a ${v['type']} candidate has the type preference ${v['preference']}.`,
    'host comes before srflx before relay; with other numbers pairs are tried in an odd order.',
    'Use 126, 110, 100 and 0.',
  ),
  I15: ruleText(
    'One foundation for unlike candidates',
    (v) => `“${v['foundation']}” is ${v['what']} and ${v['other']}.`,
    'Same foundation means same type, base and server: unlike ones freeze and thaw together.',
    'Let each kind have its own foundation.',
  ),
  I16: ruleText(
    'RTCP candidates beside rtcp-mux',
    (v) => `${v['count']} candidates are of component 2.`,
    'With rtcp-mux agreed they are of no use.',
    'Nothing; they go once the answer agrees.',
  ),
  I17: ruleText(
    'ICE lite that trickles',
    () => 'ice-lite stands beside ice-options:trickle.',
    'A lite agent has its addresses at once and never checks; the full side leads.',
    'Nothing.',
  ),
  I18: ruleText(
    'A relay that shows the client',
    (v) => `${v['address']} gives ${v['related']} as raddr.`,
    'The related address of a relay is the client as the server sees it.',
    'Use iceTransportPolicy: relay, where browsers blank it.',
  ),
  I19: ruleText(
    'A candidate of another generation',
    (v) => `Its ufrag is ${v['own']}, the section’s is ${v['ufrag']}.`,
    'It belongs to credentials before or after these.',
    'Take it out, or take the description that it came with.',
  ),
  D01: ruleText(
    'No fingerprint',
    (v) => `The ${at(v)} has none, nor has the session.`,
    'Without it DTLS cannot know whom it talks to; both browsers refuse.',
    'Take it from the sender; it is the hash of its certificate and cannot be made up.',
  ),
  D02: ruleText(
    'sha-1',
    () => 'The fingerprint is of sha-1.',
    'It is weak; browsers still take it.',
    'Let the sender use sha-256.',
  ),
  D03: ruleText(
    'A forbidden hash function',
    (v) => `The fingerprint is of ${v['algorithm']}.`,
    'RFC 8122 forbids md2 and md5. Chromium refuses.',
    'Let the sender use sha-256.',
  ),
  D04: ruleText(
    'A digest of a wrong length',
    (v) => `${v['algorithm']} has ${v['expected']} octets, here are ${v['octets']}.`,
    'No certificate can match it. As an offer both browsers take it, and DTLS fails.',
    'Copy the whole line from the sender.',
  ),
  D05: ruleText(
    'A fingerprint in small letters',
    (v) => `The ${v['algorithm']} digest is not in capitals.`,
    'The grammar has capitals; Firefox refuses others.',
    'The fix writes the same octets in capitals.',
  ),
  D06: ruleText(
    'The answer leaves the role open',
    () => 'setup is actpass in an answer.',
    'The answerer chooses active or passive; both browsers refuse.',
    'Answer active, as recommended.',
  ),
  D07: ruleText(
    'No setup',
    (v) => `The ${at(v)} does not say who begins DTLS.`,
    'Chromium assumes, Firefox refuses.',
    'The fix adds setup:actpass, which offers must have.',
  ),
  D08: ruleText(
    'The offer fixes the role',
    (v) => `setup is ${v['role']} in an offer.`,
    'The answerer has no choice left; allowed, but not for WebRTC.',
    'Offer actpass.',
  ),
  D09: ruleText(
    'setup:holdconn',
    () => 'The connection is to be held.',
    'DTLS-SRTP has no use for it: Firefox refuses, Chromium fails in createAnswer.',
    'Offer actpass.',
  ),
  D10: ruleText(
    'Both sides have the same role',
    (v) => `Both are ${v['role']} in the ${at(v)}.`,
    'Either nobody begins the handshake or both do. Chromium refuses, in Firefox the connection never comes about.',
    'Answer with the other role.',
  ),
  D11: ruleText(
    'a=crypto is out of use',
    (v) => `${v['count']} keys stand in clear text in the ${at(v)}.`,
    'WebRTC forbids SDES: browsers take no key from these lines and need a fingerprint, while whoever reads the description has the key.',
    'The fix takes the lines out.',
  ),
  D12: ruleText(
    'A fingerprint cannot be read',
    undefined,
    'A fingerprint is a hash function, one space, and octets in hexadecimal with colons between.',
    'Copy the whole line from the sender.',
  ),
  D13: ruleText(
    'Several fingerprints in the session',
    (v) => `The session has ${v['count']}.`,
    'Chromium takes one for each level and refuses more.',
    'The fix takes out repetitions.',
  ),
  D14: ruleText(
    'An unknown setup role',
    undefined,
    'The roles are active, passive, actpass and holdconn.',
    'Offer actpass.',
  ),
  T01: ruleText(
    'rtcp-mux is missing',
    (v) => `The ${at(v)} does not agree to share one port.`,
    'Chromium wants it for all, Firefox for the SAVPF profiles.',
    'The fix adds a=rtcp-mux; the sender must really do so.',
  ),
};
