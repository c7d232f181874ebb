// Recorded from Chromium 156.0.8078.79 by tests/fixtures/sdp/record-examples.mjs.

export const text = [
  'v=0',
  'o=- 3393140844754316322 2 IN IP4 127.0.0.1',
  's=-',
  't=0 0',
  'a=group:BUNDLE 0',
  'a=extmap-allow-mixed',
  'a=msid-semantic: WMS',
  'm=application 9 UDP/DTLS/SCTP webrtc-datachannel',
  'c=IN IP4 0.0.0.0',
  'a=candidate:3736393769 1 udp 2113937151 999137fe-486e-44ed-b370-1485271c8d6b.local 55036 typ host generation 0 network-cost 999',
  'a=candidate:366090697 1 udp 2113942271 bc7bf18d-8d9e-4764-8128-bcf425a21d90.local 46794 typ host generation 0 network-cost 999',
  'a=ice-ufrag:U2xG',
  'a=ice-pwd:y+PgAxbtMGhE6f2CRHX/vr/J',
  'a=ice-options:trickle',
  'a=fingerprint:sha-256 DB:E0:92:E7:A0:70:27:73:36:87:E4:64:07:EF:88:23:E6:8A:02:9C:F8:6A:C1:7E:E5:8B:AB:0F:DB:CB:F1:25',
  'a=setup:actpass',
  'a=mid:0',
  'a=sctp-port:5000',
  'a=max-message-size:262144',
  '',
].join('\r\n');
