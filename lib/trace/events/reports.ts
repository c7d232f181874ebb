import * as v from 'valibot';
import {
  CHANNEL_STATES,
  CONNECTION_STATES,
  DTLS_STATES,
  ICE_CONNECTION_STATES,
  ICE_GATHERING_STATES,
  ICE_STATES,
  SCTP_STATES,
  SIGNALING_STATES,
} from '../states';
import { base, Text, transport } from './base';

const peer = { peer: Text };

/** `subject` is the attribute that was read; the state is the browser's own word. */
export const StateReport = v.variant('subject', [
  v.object({
    ...base,
    kind: v.literal('state-reported'),
    ...peer,
    subject: v.literal('signalingState'),
    state: v.picklist(SIGNALING_STATES),
  }),
  v.object({
    ...base,
    kind: v.literal('state-reported'),
    ...peer,
    subject: v.literal('iceGatheringState'),
    state: v.picklist(ICE_GATHERING_STATES),
  }),
  v.object({
    ...base,
    kind: v.literal('state-reported'),
    ...peer,
    subject: v.literal('iceConnectionState'),
    state: v.picklist(ICE_CONNECTION_STATES),
  }),
  v.object({
    ...base,
    kind: v.literal('state-reported'),
    ...peer,
    subject: v.literal('connectionState'),
    state: v.picklist(CONNECTION_STATES),
  }),
  v.object({
    ...base,
    kind: v.literal('state-reported'),
    ...transport,
    subject: v.literal('iceTransport.gatheringState'),
    state: v.picklist(ICE_GATHERING_STATES),
  }),
  v.object({
    ...base,
    kind: v.literal('state-reported'),
    ...transport,
    subject: v.literal('iceTransport.state'),
    state: v.picklist(ICE_STATES),
  }),
  v.object({
    ...base,
    kind: v.literal('state-reported'),
    ...transport,
    subject: v.literal('dtlsTransport.state'),
    state: v.picklist(DTLS_STATES),
  }),
  v.object({
    ...base,
    kind: v.literal('state-reported'),
    ...transport,
    subject: v.literal('sctpTransport.state'),
    state: v.picklist(SCTP_STATES),
  }),
  v.object({
    ...base,
    kind: v.literal('state-reported'),
    ...peer,
    channel: Text,
    subject: v.literal('dataChannel.readyState'),
    state: v.picklist(CHANNEL_STATES),
  }),
]);
