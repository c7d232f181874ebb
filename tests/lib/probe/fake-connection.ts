/** What a faked connection was asked, in order, and how it answers. */
export interface FakeOrders {
  readonly offer?: string;
  readonly answer?: string;
  /** Method by method: the error that it rejects with. */
  readonly rejects?: Readonly<Record<string, Error>>;
}

/** An `RTCPeerConnection` that does nothing but note what it is asked. */
export function fakeApi(orders: FakeOrders) {
  const asked: { readonly method: string; readonly argument?: unknown }[] = [];
  class FakeConnection {
    constructor(configuration: RTCConfiguration) {
      note('new', configuration);
    }
    addTransceiver = (media: string, init?: RTCRtpTransceiverInit) =>
      note('addTransceiver', init === undefined ? media : { media, ...init });
    createDataChannel = () => note('createDataChannel');
    createOffer = async () => {
      note('createOffer');
      return { type: 'offer', sdp: orders.offer };
    };
    createAnswer = async () => {
      note('createAnswer');
      return { type: 'answer', sdp: orders.answer };
    };
    setLocalDescription = async (given: unknown) => note('setLocalDescription', given);
    setRemoteDescription = async (given: unknown) => note('setRemoteDescription', given);
    close = () => note('close');
  }
  // The few members that are asked stand in for the whole interface.
  const RTCPeerConnection = FakeConnection as unknown as typeof globalThis.RTCPeerConnection;
  return { RTCPeerConnection, asked };

  function note(method: string, argument?: unknown): void {
    asked.push(argument === undefined ? { method } : { method, argument });
    const error = orders.rejects?.[method];
    if (error) throw error;
  }
}
