import type { ScenarioId } from '@/lib/simulator/scenarios/catalogue';

interface ScenarioText {
  readonly title: string;
  /** What the visitor predicts before playing. */
  readonly question: string;
  /** Where to look while it plays. */
  readonly watch: string;
  /** What it showed; read after the answer, and of the network as it is prepared. */
  readonly conclusion: string;
}

/** The texts of the prepared scenarios. */
export const scenarioWords: Readonly<Record<ScenarioId, ScenarioText>> = {
  'plain-server': {
    title: 'A client behind a NAT and a plain server',
    question:
      '10.10.10.10 sends to the server 20.20.20.20. The internet has no route to a private address: does the reply reach the client?',
    watch:
      'The row that the NAT writes when the packet leaves, and how it turns the reply round: 11.11.11.11:1234 becomes 10.10.10.10:5000 again.',
    conclusion:
      'It arrives. The server never saw 10.10.10.10: it answered 11.11.11.11:1234, and the NAT’s row led back inside. The row exists because the client sent first.',
  },
  unsolicited: {
    title: 'A packet that nobody asked for',
    question:
      'The server sends to 11.11.11.11:1234 before the client has sent anything, and again after it has. What becomes of the first packet?',
    watch: 'The NAT’s table: empty at the first packet, one row at the second.',
    conclusion:
      'The first packet is dropped: no row, no way in. The client’s own packet wrote the row, and the same server’s next packet passes. Outbound first is the rule behind every hole-punching technique.',
  },
  'mapping-expires': {
    title: 'A mapping dies of silence',
    question:
      'The client sends once. The server answers, sends again at 20 seconds and again at 60. The row lives 30 seconds. Does the last packet arrive?',
    watch: 'The row’s time of expiry: here, packets from outside do not prolong it.',
    conclusion:
      'No. The packet at 20 seconds passes, the one at 60 finds no row. RFC 4787 asks for two minutes or more; routers with 30 to 60 seconds exist, so nobody may rely on more.',
  },
  keepalives: {
    title: 'What keepalives are for',
    question:
      'The same NAT with the same 30 seconds, but the client sends something every 15 seconds. Does the server’s packet at 60 seconds arrive?',
    watch: 'Each packet from inside moves the time of expiry on.',
    conclusion:
      'It arrives. This is why ICE goes on checking a path that carries nothing (RFC 8445 §11, RFC 7675): a silent path closes.',
  },
  'stun-binding': {
    title: 'STUN in five steps',
    question:
      '192.168.1.5:5000 asks the STUN server 8.8.8.8:3478 how it looks from outside. Does an answer come back through the NAT?',
    watch:
      'Request out, row 192.168.1.5:5000 ↔ 211.45.10.2:45000, request in at the server, response with XOR-MAPPED-ADDRESS, response back through the same row.',
    conclusion:
      'It does. The server wrote the source address that it saw, 211.45.10.2:45000, into its answer. That is all STUN does: it tells a host its own outside. Whether anybody else may use that address is up to the NAT.',
  },
  'two-private-hosts': {
    title: 'Two private hosts, no server',
    question:
      '192.168.0.10 and 192.168.1.5 sit behind different routers and know only their own addresses. Which path will be used?',
    watch: 'Where the checks to 192.168… end.',
    conclusion:
      'None. A private address means something only inside its own network; outside there is no route to it. Without STUN neither side knows an address that the other one could use.',
  },
  'same-lan': {
    title: 'Two hosts in one network',
    question: 'Both hosts are in one LAN, and both ask STUN as well. Which path will be used?',
    watch: 'The priorities of the pairs, and which check is answered first.',
    conclusion:
      'Host to host. Host candidates have the highest type preference (126), and the path does not leave the LAN: no NAT takes part.',
  },
  'mdns-names': {
    title: 'Host candidates under mDNS names',
    question:
      'Two browsers in one LAN hide their addresses behind names ending in .local. Which path will be used?',
    watch:
      'The candidate lines: a name in place of the address, and raddr 0.0.0.0 in the server-reflexive one.',
    conclusion:
      'Host to host: multicast DNS resolves the names inside the LAN. Anywhere else these candidates are worth nothing, and the server-reflexive ones decide.',
  },
  'home-routers': {
    title: 'Two home routers',
    question:
      'Both hosts sit behind ordinary home routers: endpoint-independent mapping, strict filter. Which path will be used?',
    watch:
      'The first check that reaches the other router: dropped there, but it has opened the sender’s own filter.',
    conclusion:
      'Server-reflexive on both sides. Each side’s first check opens its own router for the other one: hole punching. Endpoint-independent mapping makes the address learned from STUN valid for everybody.',
  },
  'symmetric-spoils-stun': {
    title: 'Why a symmetric NAT spoils STUN’s answer',
    question:
      'A’s router gives every destination another port; STUN saw 45000. B’s router lets in only whom B has sent to. Which path will be used?',
    watch: 'The port on A’s checks as they reach B’s router: not 45000 but 51234.',
    conclusion:
      'None. B knows A as port 45000 and opened its filter for that; A’s checks come from port 51234. The address that STUN gave is true, but only towards the STUN server.',
  },
  'peer-reflexive': {
    title: 'Peer-reflexive discovery in slow motion',
    question:
      'A is public, B is symmetric, and every packet takes 300 ms. B signals the address that STUN saw. Which path will be used?',
    watch:
      'Two ports of 198.51.100.20: the signaled one, where A’s checks are dropped, and the one that B’s check comes from.',
    conclusion:
      'Peer-reflexive. Whoever receives a check from an unknown address makes a candidate of it, with the priority that the check carries, and answers there (RFC 8445 §7.3.1.3).',
  },
  'address-restricted-symmetric': {
    title: 'Address-restricted and symmetric',
    question:
      'A’s filter looks at the IP address only. B is symmetric, so its port is not the one that STUN saw. Which path will be used?',
    watch: 'B’s check arrives from an unknown port, and A makes a peer-reflexive candidate of it.',
    conclusion:
      'A direct one, peer-reflexive as A sees it. A has sent to B’s address, so its filter lets B’s check in from any port, and A answers where it came from. One strict side is no obstacle while the other one filters by address only.',
  },
  'port-restricted-symmetric': {
    title: 'Port-restricted and symmetric',
    question:
      'A’s filter looks at IP address and port. B is symmetric, so its port is not the one that STUN saw. Which path will be used?',
    watch: 'Where B’s checks are dropped, and why: the filter knows the address but not the port.',
    conclusion:
      'None without TURN. A’s filter expects the port that STUN saw, B’s checks come from another one, and A never learns it. All that differs from the scenario before is one choice of one NAT.',
  },
  'symmetric-symmetric': {
    title: 'Symmetric on both sides',
    question:
      'Both NATs give each destination another port and filter by address and port. Which path will be used?',
    watch: 'Where each check is dropped, and whom the filter there does know.',
    conclusion:
      'None without TURN: each side aims at a port that was opened for the STUN server only. A relay on either side is enough.',
  },
  'hairpinning-on': {
    title: 'Two hosts behind one NAT that hairpins',
    question:
      'Both hosts share a router but cannot see each other in the LAN, as on a guest Wi-Fi. The router sends packets to its own address back inside. Which path will be used?',
    watch: 'A packet to 203.0.113.10 that never leaves the router.',
    conclusion:
      'Server-reflexive: both outside addresses are the router’s own, and hairpinning (RFC 4787 §6) leads from one row to the other.',
  },
  'hairpinning-off': {
    title: 'Two hosts behind one NAT that does not hairpin',
    question: 'The same router without hairpinning. Which path will be used?',
    watch: 'The same packet to the router’s own address.',
    conclusion:
      'None. What comes from inside for the router’s own outside address is dropped. It takes a relay, or a LAN in which the hosts see each other.',
  },
  'carrier-nat': {
    title: 'A NAT behind a carrier’s NAT',
    question:
      'A’s home router stands behind a carrier-grade NAT (100.64.0.0/10), so A is translated twice. Which path will be used?',
    watch: 'Two rows for one packet, and which of the two addresses STUN sees.',
    conclusion:
      'Server-reflexive. Two NATs in a row behave like one with the less friendly mapping and the stricter filter of the two; both map endpoint-independently here, so nothing is lost.',
  },
  'same-carrier': {
    title: 'Two homes behind one carrier NAT',
    question:
      'A and B have the same carrier, whose NAT gives both the same public address. Which path will be used?',
    watch: 'The packets to 203.0.113.10: they turn round at the carrier, not at a home router.',
    conclusion:
      'Server-reflexive, because the carrier’s NAT hairpins, as RFC 6888 demands. Without that only a relay would be left.',
  },
  'who-knocks-first': {
    title: 'Who knocks first: two leaky Linux routers',
    question:
      'Both routers are plain Linux masquerade and do not drop unsolicited packets. Signaling is slow, the path is fast. Which path will be used?',
    watch:
      'B’s first check: A’s router takes it for itself, and connection tracking holds that flow. Then the port on A’s own check.',
    conclusion:
      'None, because B knocked first. The held flow occupies the port, A’s check to B leaves from another one, and the hole is in the wrong place. Make signaling faster than the path (11 ms here), or drop unsolicited packets, and the same two routers connect.',
  },
  'turn-relay': {
    title: 'TURN, from the allocation to relayed media',
    question:
      'Two symmetric offices, and a TURN server for both. Which path will be used, and what does it cost?',
    watch:
      'Allocate, 401, Allocate with credentials, permission, Send and Data indications, then a channel; and how long a media packet takes.',
    conclusion:
      'Relay: a symmetric NAT is no obstacle towards a server on the internet. The price is the detour, here 21 ms each way instead of 11, and a server that somebody pays for.',
  },
  'udp-blocked-tcp': {
    title: 'UDP blocked: TURN over TCP',
    question:
      'A’s network lets no UDP out. A may use TURN over UDP and over TCP; B has only STUN. Which path will be used?',
    watch: 'Where the UDP requests end, and the TCP handshake before the first Allocate.',
    conclusion:
      'Relay. Only A’s way to the relay is TCP; from there on it is UDP, and B notices nothing. In exchange, one lost TCP segment holds up everything behind it.',
  },
  'udp-blocked': {
    title: 'Only TCP 443: TURN over TLS',
    question:
      'A’s network lets out nothing but TCP to port 443. A may use TURN over UDP, TCP and TLS. Which path will be used?',
    watch:
      'What becomes of UDP and of TCP to port 3478, and the two handshakes before the first Allocate.',
    conclusion:
      'Relay over TLS: to the network it looks like the web. TCP and TLS cost a round trip each before the allocation.',
  },
  'permission-missing': {
    title: 'A TURN permission is missing',
    question:
      'A uses its relay only. B has no STUN and signals nothing but 192.168.1.5. B’s checks do reach the relay. Which path will be used?',
    watch:
      'For which address A asks for a permission, and what the TURN server does with B’s packets.',
    conclusion:
      'None. A relay lets in only the addresses that its owner asked for. A knows B as 192.168.1.5; B’s packets come from 198.51.100.20, which nobody named. A STUN server for B mends it.',
  },
  'turn-wrong-password': {
    title: 'A wrong TURN password',
    question:
      'Two symmetric offices again, but A’s TURN password is wrong and B has no TURN. Which path will be used?',
    watch: 'The two 401: the first one asks for credentials, the second one refuses them.',
    conclusion:
      'None. Without an allocation there is no relay candidate, and nothing but a relay could have worked. The page learns of it by icecandidateerror with code 401.',
  },
  trickle: {
    title: 'Trickle: each candidate as soon as it is known',
    question:
      'Both sides have STUN and TURN. Each candidate is sent as soon as it is found, the relay last. Which path will be used in the end?',
    watch: 'The first checks leave before gathering has ended.',
    conclusion:
      'Server-reflexive, after about 0.2 seconds: the checks did not wait for the relays (RFC 8838).',
  },
  'gather-first': {
    title: 'Gathering first',
    question:
      'The same network, but a description leaves only when all its candidates are known. Which path will be used in the end?',
    watch: 'How long nothing crosses the signaling channel.',
    conclusion:
      'Server-reflexive again, but connected only after about 0.4 seconds: no check can begin before the slowest server has answered or been given up. With a dead server Chrome waits 39.75 seconds for that.',
  },
  'role-conflict': {
    title: 'Both want to control',
    question: 'Two agents in one LAN both take the controlling role. Which path will be used?',
    watch: 'B’s first check, A’s 487 response, and who gives way.',
    conclusion:
      'Host to host, as without the conflict. A’s tie-breaker is larger, so A keeps its role and refuses the check with 487; B becomes controlled and checks again (RFC 8445 §7.3.1.1).',
  },
  'ice-lite': {
    title: 'A server with ICE-lite',
    question:
      'B is a public server with ICE-lite: it never checks, it only answers. A knows no STUN server. Which path will be used?',
    watch: 'All checks come from A, and B nominates nothing.',
    conclusion:
      'Peer-reflexive: A checks B’s public address, and B answers where the check came from. A lite agent must be reachable from everywhere; who calls it needs no STUN.',
  },
  'consent-lost': {
    title: 'Consent is lost',
    question: 'At 5 seconds B’s network goes away for good. What happens to the data?',
    watch:
      'The checks that nobody answers, and when each side reports “disconnected” and “failed”.',
    conclusion:
      'It stops for good. Nobody is told that a path broke, it shows only by missing answers: Chrome reports disconnected after about 5 seconds and failed after about 15; by RFC 7675 consent ends 30 seconds after the last answer.',
  },
  'wifi-to-mobile': {
    title: 'From Wi-Fi to mobile, with an ICE restart',
    question:
      'At 5 seconds A leaves its Wi-Fi for a mobile network, at 6 it restarts ICE. What happens to the data?',
    watch:
      'The second generation: new credentials, new candidates, new checks, while the old path is dead.',
    conclusion:
      'It pauses and comes again. A host that moved has lost the address of its pair; only a restart brings new candidates (RFC 8445 §9). The sooner it comes, the shorter the pause.',
  },
  'new-public-address': {
    title: 'The NAT gets a new public address',
    question:
      'At 5 seconds A’s provider gives its router another address. B is public. What happens to the data?',
    watch: 'The first check of A from 203.0.113.99, and what B makes of it.',
    conclusion:
      'It goes on after less than half a second: the old address is dead at once, but B takes A’s next check from the new one as peer-reflexive and answers. Behind a port-restricted NAT B would not hear it, and an agent that keeps to RFC 8445 stays with the nominated pair; then only a restart helps.',
  },
  'packet-loss': {
    title: '5 % loss',
    question: 'Both access lines lose 5 % of all packets. What happens to the data?',
    watch: 'Checks that are lost, and how soon the next one leaves.',
    conclusion:
      'It goes on, with short gaps. A pair needs one answered check, and a lost one is soon followed by a retransmission (RFC 8445) or the next ping (Chrome). Consent bears several losses in a row.',
  },
  'handshake-1-3': {
    title: 'The handshake of DTLS 1.3',
    question:
      'ICE has a path. Now both sides agree on keys over UDP, and prove by their certificates who they are. What comes of it?',
    watch:
      'Three flights: ClientHello, the server’s answer, the client’s proof. And the moment at which each side hashes the certificate that came and holds it against the fingerprint of the description.',
    conclusion:
      'Private. One round trip after its ClientHello, the client has keys and sends audio with its last flight; the server half a round trip later. All after the ServerHello is encrypted, the certificates, too (RFC 9147 §5).',
  },
  'handshake-1-2': {
    title: 'The same handshake, DTLS 1.2',
    question:
      'The same network and the same certificates, but the version that browsers spoke for ten years. What comes of it?',
    watch:
      'The certificates in clear, four flights in place of three, and when each side first sends audio.',
    conclusion:
      'Private, one round trip later for the client: it must wait for the server’s Finished (RFC 6347 §4.2.4). Anybody on the path can read both certificates, and so recognize who calls whom; the media are as well protected as with 1.3.',
  },
  'handshake-hybrid': {
    title: 'A ClientHello in two datagrams',
    question:
      'The client offers X25519MLKEM768, against the quantum computers of a later day. Its key share alone has 1216 bytes. What comes of it?',
    watch:
      'The ClientHello leaves in two datagrams, and the server’s flight takes two as well, though its ServerHello fits into one.',
    conclusion:
      'Private, and no later. A message that is larger than a datagram goes in fragments, each with its place in the message (RFC 9147 §5.5). Now two datagrams can be lost where it was one.',
  },
  'fragmented-handshake': {
    title: 'A Certificate in fragments, one lost',
    question:
      'No datagram of this call holds more than 300 bytes, so each Certificate is cut in two. The first piece of the server’s is lost. What becomes of the handshake?',
    watch:
      'The bytes of the Certificate that each record has. Then what the client says of the records that came, and how much of the flight comes again.',
    conclusion:
      'It comes about, 84 ms later. IP is not asked to cut anything: each piece says where in the message it belongs (RFC 9147 §5.5), and the client keeps those that came. Its ACK names their records (§7), so of three datagrams one comes again. DTLS 1.2 has no ACK: choose it in the settings, and all three come again.',
  },
  'lost-datagram': {
    title: 'The ClientHello is lost',
    question:
      'The first datagram of the handshake is lost. UDP repeats nothing and tells nobody. What becomes of the handshake?',
    watch: 'How long the client waits, and what it then sends.',
    conclusion:
      'It comes about, 84 ms later. The client’s timer runs out, twice the round trip that ICE measured as in libwebrtc, and it sends the flight again; RFC 6347 §4.2.4.1 alone would have waited a second. Drop other datagrams and see which flight comes again.',
  },
  'flipped-bit': {
    title: 'One bit is flipped',
    question:
      'Somebody on the path flips one bit of the server’s encrypted flight, and mends the checksum of UDP, so that it arrives. What becomes of the handshake?',
    watch: 'What the client does with that record, and whom it tells.',
    conclusion:
      'It comes about. The record’s tag no longer fits, so the client throws it away and says nothing (RFC 9147 §4.5.2): an alert would let anybody end a call with one forged packet. Its ACK names the ServerHello at most, the only part that it could read, so the server sends the rest again (RFC 9147 §7).',
  },
  'early-client-hello': {
    title: 'A ClientHello before ICE is ready',
    question:
      'Signaling takes 400 ms each way, the path 20. B has a path and says ClientHello long before A has B’s answer. What comes of it?',
    watch:
      'A cannot send yet and does not know B’s fingerprint. What it does with the ClientHello, and when its own first flight leaves.',
    conclusion:
      'Private: A keeps the datagrams, as libwebrtc does, and answers once its own path stands. A side that drops them loses time, not the call: with “Dropped” in the settings it waits for the client’s next retransmission, 195 ms longer here.',
  },
  'both-passive': {
    title: 'Both wait: a=setup:passive on both sides',
    question: 'A broken gateway writes a=setup:passive into both descriptions. What comes of it?',
    watch: 'After ICE: nothing but its own checks, which keep the path open.',
    conclusion:
      'No keys, ever. Passive means to wait for a ClientHello (RFC 8842 §5), and both do. ICE is connected and nobody reports an error, so it looks like a call that is silent. An offer says actpass, and an answer active or passive; browsers refuse an answer that repeats the offer’s role.',
  },
  'both-active': {
    title: 'Both speak: a=setup:active on both sides',
    question: 'The same gateway writes a=setup:active into both descriptions. What comes of it?',
    watch: 'Two ClientHellos that pass each other, again and again, at growing distances.',
    conclusion:
      'No keys. A client waits for a ServerHello; a ClientHello is no message that it could get, so here it is discarded, and both send theirs again until somebody gives up. Another stack may end the handshake at once, with the alert unexpected_message.',
  },
  'mitm-certificate': {
    title: 'A man in the middle, with his own certificate',
    question:
      'Somebody owns a router on the path and answers both sides himself, with a certificate of his own. Signaling went another way. What comes of it?',
    watch: 'Whose certificate arrives at each side, and what it is compared with.',
    conclusion:
      'Refused, on both sides: the certificate does not hash to the fingerprint in the description, so bad_certificate ends the handshake before any media or data (RFC 8122 §6.2). Nobody vouches for a self-signed certificate; the fingerprint alone says whose it is.',
  },
  'mitm-signaling': {
    title: 'The same man, and the signaling is his, too',
    question:
      'Now he also carries the descriptions, and puts his own fingerprint into both. What comes of it?',
    watch: 'The fingerprint as it leaves A and as it arrives at B. Then the check, which passes.',
    conclusion:
      'Overheard, and neither side can notice: every check passes, everything is encrypted, and he reads it all. The fingerprint is as trustworthy as the way it came: whoever runs the signaling could do this (RFC 8826 §4.3.2). It takes a comparison outside of it: a number read aloud, keys verified once, an identity provider.',
  },
  'replayed-srtp': {
    title: 'A recorded packet is sent again',
    question:
      'Somebody on the path recorded a packet of B’s audio and sends it to A once more, half a second later. It is genuine, to the last bit. What becomes of it?',
    watch: 'The copy’s way to A, and what A says of it.',
    conclusion:
      'It is thrown away. Its tag is right, but A keeps a window of the numbers that came, and this one is taken (RFC 3711 §3.3.2). Without it, somebody could replay a “yes” at will.',
  },
  'mapping-expires-mid-call': {
    title: 'The mapping expires in mid-call',
    question:
      'At 5 seconds A’s NAT forgets the mapping that the call runs through, and gives out another port from then on. B is public. What happens to the audio?',
    watch: 'Where A’s packets come from before and after, and whether there is a new handshake.',
    conclusion:
      'It goes on after a third of a second. ICE finds A’s new address as peer-reflexive; DTLS and SRTP never look at addresses, so the keys go on and nobody shakes hands again. An agent that keeps to RFC 8445 stays with the nominated pair, and the audio is lost.',
  },
};
