import type { TransportAddress } from '@/lib/transport-address';

/*
 * What an agent asks of its host's network stack, and what it hears from it. A test or the
 * simulator stands in between; nothing here waits.
 */

/** A TCP connection that the agent opened, TLS on top of it or not. Numbered by the agent from 1. */
export type StreamId = number;

export type StreamProtocol = 'tcp' | 'tls';

/** Something to do on the network. */
export type SocketOutput =
  | {
      readonly kind: 'datagram';
      readonly from: TransportAddress;
      readonly to: TransportAddress;
      readonly bytes: Uint8Array;
    }
  | {
      readonly kind: 'connect';
      readonly stream: StreamId;
      readonly protocol: StreamProtocol;
      readonly from: TransportAddress;
      readonly to: TransportAddress;
    }
  /** Bytes to write to an open stream, in order. */
  | { readonly kind: 'write'; readonly stream: StreamId; readonly bytes: Uint8Array }
  | { readonly kind: 'close'; readonly stream: StreamId };

/** Something that came from the network. */
export type SocketInput =
  | {
      readonly kind: 'datagram';
      readonly from: TransportAddress;
      readonly to: TransportAddress;
      readonly bytes: Uint8Array;
      /** The trace's name of the packet that carried it. */
      readonly packet?: string | undefined;
    }
  /** The connection stands, TLS handshake included. */
  | { readonly kind: 'opened'; readonly stream: StreamId }
  | {
      readonly kind: 'read';
      readonly stream: StreamId;
      readonly bytes: Uint8Array;
      readonly packet?: string | undefined;
    }
  /** Refused, reset, timed out or closed by the other end. */
  | { readonly kind: 'closed'; readonly stream: StreamId };
