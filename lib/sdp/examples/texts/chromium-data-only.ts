// Recorded from Chromium 156.0.8078.79 by tests/fixtures/sdp/record-examples.mjs.

export const text = [
  'v=0',
  'o=- 1348498040543074733 2 IN IP4 127.0.0.1',
  's=-',
  't=0 0',
  'a=group:BUNDLE 0',
  'a=extmap-allow-mixed',
  'a=msid-semantic: WMS',
  'm=application 9 UDP/DTLS/SCTP webrtc-datachannel',
  'c=IN IP4 0.0.0.0',
  'a=candidate:2654763910 1 udp 2113937151 f9108a91-3c27-4e80-9e24-1b138331cf4f.local 60901 typ host generation 0 network-cost 999',
  'a=candidate:2572031798 1 udp 2113942271 2879ae86-f692-4d0a-955f-8c4e6fcc2af8.local 46702 typ host generation 0 network-cost 999',
  'a=ice-ufrag:pfPj',
  'a=ice-pwd:ZQCSu0yR5lcJRWgWNCTdVE6c',
  'a=ice-options:trickle',
  'a=fingerprint:sha-256 84:A2:46:70:53:69:C8:2F:D8:FB:EC:4D:15:86:05:7E:39:76:B9:71:B6:49:92:A0:AD:12:79:D2:43:B3:98:51',
  'a=setup:actpass',
  'a=mid:0',
  'a=sctp-port:5000',
  'a=max-message-size:262144',
  '',
].join('\r\n');
