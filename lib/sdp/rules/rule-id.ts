/*
 * The rules by subject. Each subject begins with the project's checklist of faults tried in both
 * browsers; what stands beyond it was found later, in the words of the browsers' parsers.
 */

/** Lines and session (checklist to G16; beyond it what parsers refuse). */
export const GRAMMAR_RULES = [
  'G01',
  'G02',
  'G03',
  'G04',
  'G05',
  'G06',
  'G07',
  'G08',
  'G09',
  'G10',
  'G11',
  'G12',
  'G13',
  'G14',
  'G15',
  'G16',
  'G17',
  'G18',
  'G19',
  'G20',
  'G21',
  'G22',
  'G23',
  'G24',
  'G25',
  'G26',
  'G27',
  'G28',
  'G29',
  'G30',
] as const;

/** m-lines, mids and directions (checklist to M13). */
export const MEDIA_RULES = [
  'M01',
  'M02',
  'M03',
  'M04',
  'M05',
  'M06',
  'M07',
  'M08',
  'M09',
  'M10',
  'M11',
  'M12',
  'M13',
  'M14',
  'M15',
  'M16',
  'M17',
  'M18',
  'M19',
] as const;

/** Groups (checklist to B09). */
export const BUNDLE_RULES = [
  'B01',
  'B02',
  'B03',
  'B04',
  'B05',
  'B06',
  'B07',
  'B08',
  'B09',
  'B10',
  'B11',
  'B12',
] as const;

/** Payload types and codecs (checklist to R10). */
export const FORMAT_RULES = [
  'R01',
  'R02',
  'R03',
  'R04',
  'R05',
  'R06',
  'R07',
  'R08',
  'R09',
  'R10',
  'R11',
  'R12',
  'R13',
  'R14',
  'R15',
] as const;

/** RTP header extensions (checklist to X06). */
export const EXTENSION_RULES = [
  'X01',
  'X02',
  'X03',
  'X04',
  'X05',
  'X06',
  'X07',
  'X08',
  'X09',
] as const;

/** ICE. */
export const ICE_RULES = [
  'I01',
  'I02',
  'I03',
  'I04',
  'I05',
  'I06',
  'I07',
  'I08',
  'I09',
  'I10',
  'I11',
  'I12',
  'I13',
  'I14',
  'I15',
  'I16',
  'I17',
  'I18',
  'I19',
] as const;

/** Transport security and RTCP multiplexing (checklist to D11). */
export const DTLS_RULES = [
  'D01',
  'D02',
  'D03',
  'D04',
  'D05',
  'D06',
  'D07',
  'D08',
  'D09',
  'D10',
  'D11',
  'D12',
  'D13',
  'D14',
  'T01',
] as const;

/** Sources, simulcast (checklist to S06). */
export const SOURCE_RULES = [
  'S01',
  'S02',
  'S03',
  'S04',
  'S05',
  'S06',
  'S07',
  'S08',
  'S09',
  'S10',
  'S11',
  'S12',
  'S13',
  'S14',
  'S15',
  'S16',
] as const;

/** Data channels (checklist to C03), privacy and outcome. */
export const CHANNEL_RULES = ['C01', 'C02', 'C03', 'C04', 'C05', 'C06', 'P01', 'P02'] as const;

export type GrammarRuleId = (typeof GRAMMAR_RULES)[number];
export type MediaRuleId = (typeof MEDIA_RULES)[number];
export type BundleRuleId = (typeof BUNDLE_RULES)[number];
export type FormatRuleId = (typeof FORMAT_RULES)[number];
export type ExtensionRuleId = (typeof EXTENSION_RULES)[number];
export type IceRuleId = (typeof ICE_RULES)[number];
export type DtlsRuleId = (typeof DTLS_RULES)[number];
export type SourceRuleId = (typeof SOURCE_RULES)[number];
export type ChannelRuleId = (typeof CHANNEL_RULES)[number];

export type RuleId =
  | GrammarRuleId
  | MediaRuleId
  | BundleRuleId
  | FormatRuleId
  | ExtensionRuleId
  | IceRuleId
  | DtlsRuleId
  | SourceRuleId
  | ChannelRuleId;
