import type { SequencedMessage } from '../handshake/fragment-message';
import { fault } from './failure';
import { rfcName } from './flight';
import {
  faultStep,
  type Handshake,
  type HandshakeForm,
  misplaced,
  type Step,
} from './handshake-step';
import type { Lifetime } from './lifetime';
import type { MessageIntake } from './message-intake';
import type { Outlet } from './outlet';

/** Their messages, each in its turn, and what it leads to. */
export class Conversation<Message> {
  #heard = 0;

  constructor(
    private readonly form: HandshakeForm<Message>,
    private readonly handshake: Handshake<Message>,
    private readonly intake: MessageIntake,
    private readonly lifetime: Lifetime,
    private readonly outlet: Outlet,
  ) {}

  /** How many whole messages came so far. */
  get heard(): number {
    return this.#heard;
  }

  /** What the messages that are whole by now lead to; a fault ends the association. */
  *steps(): Generator<Exclude<Step, { readonly kind: 'continue' | 'fault' }>> {
    while (!this.lifetime.isOver) {
      const raw = this.intake.next(this.handshake.expects);
      if (raw === undefined) return;
      this.#heard += 1;
      const step = this.#take(raw);
      if (step.kind === 'fault') this.lifetime.refuse(step.fault);
      else if (step.kind !== 'continue') {
        this.intake.noteAnswer();
        yield step;
      }
    }
  }

  #take(raw: SequencedMessage): Step {
    const message = rfcName(raw.type);
    const bytes = this.form.transcriptForm(raw);
    this.outlet.tell({ kind: 'message-received', message, sequence: raw.messageSequence, bytes });
    this.lifetime.begin();
    // A protected one that came before its turn was kept unseen, and may be of any type.
    if (!this.handshake.expects.includes(raw.type)) return faultStep(misplaced(message));
    const decoded = this.form.codec.decode(raw);
    if (decoded.ok) return this.handshake.receive(decoded.message, raw);
    const { field, kind } = decoded.problem;
    return faultStep(fault('illegal-message', 'decode_error', `${message}, ${field}: ${kind}`));
  }
}
