import type { RuleId } from '../rules/rule-id';

export type RecordedBrowser = 'Chromium' | 'Firefox';

/** Why a text that no browser of the recording machine writes is worth reading. */
export type ComposedReason =
  | 'ice-lite'
  | 'plan-b'
  | 'sip'
  | 'sdes'
  | 'rtsp'
  | 'broadcast'
  | 'introduction';

/** Where an example comes from. */
export type Provenance =
  /** `version` as the browser says it, such as 156.0.8078.79. */
  | { readonly from: 'browser'; readonly browser: RecordedBrowser; readonly version: string }
  /** The lines that the RFC prints, folded ones joined, its blank lines left out. */
  | { readonly from: 'rfc'; readonly rfc: number; readonly section: string }
  | { readonly from: 'hand'; readonly because: ComposedReason }
  /** Composed by hand and right but for one thing, which this rule names. */
  | { readonly from: 'mistake'; readonly rule: RuleId }
  /** Right in itself; wrong is how it was passed on, which reading undoes and says. */
  | { readonly from: 'mistake in passing on' };

/** The texts of an example: one description, an offer with its answer, or one before and after. */
export type ExampleTexts =
  | { readonly kind: 'offer' | 'answer' | 'other'; readonly text: string }
  | { readonly kind: 'pair'; readonly offer: string; readonly answer: string }
  | { readonly kind: 'change'; readonly before: string; readonly after: string };

export type ExampleKind = ExampleTexts['kind'];

/** An example without its texts, which are fetched when it is chosen. */
export interface Example<Id extends string = string> {
  readonly id: Id;
  readonly kind: ExampleKind;
  readonly provenance: Provenance;
  load(): Promise<ExampleTexts>;
}
