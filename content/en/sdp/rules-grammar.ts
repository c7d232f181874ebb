import type { GrammarRuleId } from '@/lib/sdp/rules/rule-id';
import type { RuleWords } from '@/lib/sdp/rules/rule-words';
import { ruleText } from './rules-words';

/** Lines and session. */
export const grammarWords: Readonly<Record<GrammarRuleId, RuleWords>> = {
  G01: ruleText(
    'v=0 is not first',
    (v) =>
      v['found']
        ? `The description begins with “${v['found']}”.`
        : 'No v= line begins the description.',
    'Every session description begins with v=0; parsers refuse anything else at once.',
    'Begin with v=0. The fix puts it there where no v= stands elsewhere.',
  ),
  G02: ruleText(
    'Another version than 0',
    (v) => `The version is “${v['version']}”.`,
    'Only version 0 of SDP exists. Chromium does not look, Firefox refuses.',
    'The fix writes v=0.',
  ),
  G03: ruleText(
    'o= is missing or malformed',
    (v) =>
      v['fields'] === 0 ? 'There is no o= line.' : `o= has ${v['fields']} fields, 6 are needed.`,
    'The origin names session and version; Chromium wants exactly six fields, one space apart.',
    'Write o=<user> <session id> <version> IN IP4 <address>, as the sender had it.',
  ),
  G04: ruleText(
    's= is missing',
    () => 'There is no s= line behind o=.',
    'The session name is mandatory. Chromium refuses, Firefox does not mind.',
    'The fix adds s=-, the usual “no name”.',
  ),
  G05: ruleText(
    't= is missing',
    () => 'There is no t= line.',
    'A time is mandatory, 0 0 for a session without bounds.',
    'The fix adds t=0 0.',
  ),
  G06: ruleText(
    'Session lines out of order',
    (v) => `${v['letter']}= stands behind a line that must follow it.`,
    'The order of letters is fixed. Chromium stops at the first line out of place.',
    'The fix sorts the session’s lines; their text stays.',
  ),
  G07: ruleText(
    'c= behind attributes',
    () => 'c= stands behind an a= line of its m-section.',
    'The grammar has c= before the attributes; browsers accept both.',
    'The fix moves c= up.',
  ),
  G08: ruleText(
    'No c= for a section',
    (v) => `The ${v['media']} section has no c= line, and the session has none.`,
    'An address line is needed once for each media, 0.0.0.0 where none is known. Firefox refuses without.',
    'Add c=IN IP4 0.0.0.0 to the section where the sender uses ICE.',
  ),
  G09: ruleText(
    'Lines end in LF alone',
    (v) => `${linesThat(v['count'], 'ends', 'end')} without CR.`,
    'SDP asks for CR LF. Browsers take LF, other parsers need not.',
    'The fix makes every line end CR LF.',
  ),
  G10: ruleText(
    'Lines end in CR alone',
    (v) => `${linesThat(v['count'], 'ends', 'end')} in CR without LF.`,
    'For browsers a CR ends no line, so that several lines are read as one.',
    'The fix makes every line end CR LF.',
  ),
  G11: ruleText(
    'No line end at the very end',
    (v) => `Nothing follows “${v['text']}”.`,
    'Chromium refuses the last line; Firefox silently drops it. A usual loss in copying.',
    'The fix adds the line end.',
  ),
  G12: ruleText(
    'Blank lines',
    (v) => `${linesThat(v['count'], 'is', 'are')} blank.`,
    'Chromium refuses at a blank line; Firefox stops reading there, so that all behind it is lost.',
    'The fix takes blank lines out.',
  ),
  G13: ruleText(
    'A line that is none',
    (v) => strange(v['problem'], v['text'], v['count']),
    'A line is a small letter, “=”, and a value, with no space before. Chromium refuses others, Firefox stops reading or refuses.',
    'The fix takes out indentation and text around. Other lines are for you to decide.',
  ),
  G14: ruleText(
    'A control character',
    (v) => `The character ${v['code']} stands in the line.`,
    'Values may not hold control characters. At U+0000 Firefox takes the text to have ended.',
    'Remove the character where the text was made.',
  ),
  G15: ruleText(
    'Session id of 2^63 or more',
    (v) => `The session id is ${v['id']}.`,
    'JSEP wants it to fit into 63 bits. Firefox refuses larger ones.',
    'Let the sender choose a smaller id; it has no other meaning.',
  ),
  G16: ruleText(
    'k= is out of use',
    () => 'A key stands in clear text.',
    'RFC 8866 forbids to use k=. Browsers ignore it.',
    'The fix takes the line out.',
  ),
  G17: ruleText(
    'A line without a value',
    (v) => `${v['letter']}= has nothing behind it.`,
    'Chromium refuses lines of fewer than three characters.',
    'The fix writes s=- or v=0; take other empty lines out.',
  ),
  G18: ruleText(
    'o= with values that Firefox refuses',
    undefined,
    'Firefox wants numbers for session id and version, IN, and IP4 or IP6.',
    'Use decimal numbers and IN IP4 or IN IP6.',
  ),
  G19: ruleText(
    't= with values that Firefox refuses',
    undefined,
    'Firefox wants two numbers below 2^32.',
    'Write t=0 0 for a session without bounds.',
  ),
  G20: ruleText(
    'b= cannot be read',
    undefined,
    'A bandwidth is b=<type>:<whole number>; the numbers of AS and TIAS are not negative.',
    'Write the number without a fraction or unit, or take the line out.',
  ),
  G21: ruleText(
    'A multicast address',
    undefined,
    'WebRTC sends to one peer; Chromium refuses an address with a slash.',
    'Such a description is for multicast receivers; it is no offer to a browser.',
  ),
  G22: ruleText(
    'c= cannot be used',
    undefined,
    'Browsers know IN with IP4 or IP6, and the address must be of that type.',
    'Write c=IN IP4 0.0.0.0 where ICE finds the address.',
  ),
  G23: ruleText(
    'A host name in c=',
    undefined,
    'Firefox reads the beginning of an IP4 address as a number and refuses a name.',
    'Use an address, 0.0.0.0 with ICE.',
  ),
  G24: ruleText(
    'Two c= lines in one section',
    undefined,
    'Firefox allows one c= for each section and one for the session.',
    'Keep one of them.',
  ),
  G25: ruleText(
    'k= without its key',
    undefined,
    'Firefox refuses clear, base64 and uri without a key behind them.',
    'Take the line out; k= is out of use.',
  ),
  G26: ruleText(
    'A second v=',
    undefined,
    'A second v= begins another description: Firefox reads no further, Chromium refuses it in the session part.',
    'Give each description alone.',
  ),
  G27: ruleText(
    'Characters beyond ASCII',
    (v) => `“${v['character']}” stands in the text.`,
    'SDP may carry UTF-8 in names; Firefox refuses anything beyond ASCII.',
    'Use ASCII in what browsers exchange.',
  ),
  G28: ruleText(
    'a= without a name',
    undefined,
    'Nothing names the attribute, so that nobody can read it.',
    'Name the attribute or take the line out.',
  ),
  G29: ruleText(
    'An attribute lacks its value',
    undefined,
    'Chromium wants a colon and a value for this attribute.',
    'Add the value, or take the line out.',
  ),
  G30: ruleText(
    'A misspelt attribute',
    (v) => `“${v['name']}” is no known attribute; ${v['meant']} was probably meant.`,
    'A receiver skips an attribute that it does not know, so that what the line says is lost without a word.',
    'Write the known name; names are compared with their capitals and hyphens.',
  ),
};

function strange(problem: unknown, text: unknown, count: unknown): string {
  const named = count === 1 ? `: “${text}”.` : `, such as “${text}”.`;
  if (problem === 'indented') return `${linesThat(count, 'begins', 'begin')} with a space${named}`;
  if (problem === 'around') {
    return `${linesThat(count, 'is', 'are')} no part of the description${named}`;
  }
  return `“${text}” is no line of SDP.`;
}

function linesThat(count: unknown, one: string, several: string): string {
  return count === 1 ? `One line ${one}` : `${count} lines ${several}`;
}
