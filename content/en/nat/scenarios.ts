import type { ScenarioId } from '@/lib/simulator/scenarios/catalogue';

interface ScenarioText {
  readonly title: string;
  /** What the visitor foretells before playing. */
  readonly question: string;
  /** Where to look while it plays. */
  readonly watch: string;
  /** What it showed; read after the answer. */
  readonly conclusion: string;
}

/** The texts of the prepared scenarios. */
export const scenarioWords: Readonly<Record<ScenarioId, ScenarioText>> = {
  'plain-server': {
    title: 'A client behind a NAT and a plain server',
    question:
      '10.10.10.10 sends to the server 20.20.20.20. A private address cannot be answered from the internet: does the reply reach the client?',
    watch:
      'The row that the NAT writes when the packet leaves, and how the same row turns the reply round: 11.11.11.11:1234 becomes 10.10.10.10:5000 again.',
    conclusion:
      'The reply arrives. The server never saw 10.10.10.10: it answered 11.11.11.11:1234, and the NAT’s row led back inside. The row exists because the client sent first.',
  },
  unsolicited: {
    title: 'A packet that nobody asked for',
    question:
      'The server sends to 11.11.11.11:1234 before the client has sent anything. What does the NAT do with it?',
    watch: 'The NAT’s table: it is empty when the packet comes.',
    conclusion:
      'The packet is dropped: no row, no way in. Outbound first is the rule that every hole-punching technique works around.',
  },
  'mapping-expires': {
    title: 'A mapping dies of silence',
    question:
      'The client sends once. The server answers, sends again after 20 seconds and again after 60. The row lives 30 seconds. Does the last packet arrive?',
    watch: 'The row’s time of expiry, and that packets from outside do not prolong it here.',
    conclusion:
      'The packet at 20 seconds passes, the one at 60 finds no row. RFC 4787 asks for two minutes or more; routers with 30 seconds exist, so nobody may rely on more.',
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
      'The server wrote the source address that it saw, 211.45.10.2:45000, into its answer. That is all STUN does: it tells a host its own outside. Whether somebody else may use that address is up to the NAT.',
  },
  'two-private-hosts': {
    title: 'Two private hosts, no server',
    question:
      '192.168.0.10 and 192.168.1.5 sit behind different routers and know only their own addresses. Which way do they find?',
    watch: 'Where the checks to 192.168… go, and where they end.',
    conclusion:
      'None. A private address means something only inside its own network; outside there is no route to it. Without STUN neither side knows an address that the other one could use.',
  },
  'same-lan': {
    title: 'Two hosts in one network',
    question: 'Both hosts are in one LAN and both ask STUN as well. Which pair wins?',
    watch: 'The priorities of the pairs, and which check is answered first.',
    conclusion:
      'Host to host. Host candidates have the highest type preference (126), and the path does not leave the LAN. No NAT takes part.',
  },
  'home-routers': {
    title: 'Two home routers',
    question:
      'Both hosts sit behind ordinary home routers: endpoint-independent mapping, strict filter. Which path will be used?',
    watch:
      'The first check of one side: dropped at the other router. It was not wasted, it opened the sender’s own filter.',
    conclusion:
      'Server-reflexive on both sides. Each side’s first check opens its own router for the other one: hole punching. Endpoint-independent mapping makes the address learned from STUN valid for everybody.',
  },
  'symmetric-spoils-stun': {
    title: 'Why a symmetric NAT spoils STUN’s answer',
    question:
      'A’s router gives every destination another port. STUN saw 45000. B’s router lets in only what it has sent to. Do they connect?',
    watch: 'The port that B sees on A’s checks: not 45000 but 51234.',
    conclusion:
      'No. B knows A as port 45000 and opened its filter for that; A’s checks come from port 51234. The address that STUN gave is true, but only towards the STUN server.',
  },
  'address-restricted-symmetric': {
    title: 'Address-restricted and symmetric',
    question:
      'A’s filter looks at the IP address only; B is symmetric. B’s port is not the one that STUN saw. Which path?',
    watch: 'B’s check arrives from an unknown port, and A makes a peer-reflexive candidate of it.',
    conclusion:
      'A direct path, peer-reflexive as A sees it. A’s filter knows B’s address, so B’s check from the unforeseen port comes in, and A answers to where it came from. One strict side is no obstacle while the other one filters by address only.',
  },
  'port-restricted-symmetric': {
    title: 'Port-restricted and symmetric',
    question: 'As before, but A’s filter looks at address and port. Which path?',
    watch:
      'Where B’s checks are dropped, and the words of the filter: it knows the address but not the port.',
    conclusion:
      'None without TURN. A’s filter expects B’s port from STUN, B’s checks come from another one, and A never learns it. The difference from the scenario before is a single choice of one NAT.',
  },
  'symmetric-symmetric': {
    title: 'Symmetric on both sides',
    question:
      'Both NATs give each destination another port and filter by address and port. Which path?',
    watch: 'Every check, and the drop that ends it.',
    conclusion:
      'None without TURN: each side aims at a port that was opened for the STUN server only. Press “smallest change” to see what one relay does.',
  },
  'hairpinning-on': {
    title: 'Two hosts behind one NAT that hairpins',
    question:
      'Both hosts share one router but cannot see each other in the LAN, as on a guest Wi-Fi. The router sends packets to its own address back inside. Which path?',
    watch: 'A packet to 203.0.113.10 that never leaves the router.',
    conclusion:
      'Server-reflexive: both outside addresses are the router’s own, and hairpinning (RFC 4787 §6) leads from one row to the other.',
  },
  'hairpinning-off': {
    title: 'Two hosts behind one NAT that does not hairpin',
    question: 'The same router without hairpinning. Which path?',
    watch: 'The same packet to the router’s own address.',
    conclusion:
      'None. The router takes a packet to its own outside for itself and drops it. It needs a relay, or hosts that see each other.',
  },
  'carrier-nat': {
    title: 'A NAT behind a carrier’s NAT',
    question:
      'A’s home router stands behind a carrier-grade NAT (100.64.0.0/10), so A is translated twice. Which path?',
    watch: 'Two rows for one packet, and which of the two addresses STUN sees.',
    conclusion:
      'Server-reflexive. Two NATs in a row behave like one with the less friendly mapping and the stricter filter of the two; both map endpoint-independently here, so nothing is lost.',
  },
  'who-knocks-first': {
    title: 'Who knocks first: two leaky Linux routers',
    question:
      'Both routers are plain Linux masquerade and do not drop unsolicited packets. Signaling is slow, the path is fast. Do they connect?',
    watch:
      'The first check that arrives: the router takes it for itself, and connection tracking holds that flow. Then the port of the check that leaves.',
    conclusion:
      'It depends on who knocks first. The held flow takes the port, the router’s own host gets another one, and the hole is in the wrong place. Make signaling faster than the path, or drop unsolicited packets, and the same two routers connect.',
  },
  'peer-reflexive': {
    title: 'Peer-reflexive discovery in slow motion',
    question:
      'A is public, B symmetric, and everything takes long. B’s signaled address is the one that STUN saw. Which path?',
    watch:
      'A’s checks to the signaled port are dropped. Then B’s check arrives from an address that nobody signaled.',
    conclusion:
      'Peer-reflexive. Whoever receives a check from an unknown address makes a candidate of it, with the priority that the check carries, and answers there (RFC 8445 §7.3.1.3).',
  },
  'mdns-names': {
    title: 'Host candidates under mDNS names',
    question:
      'Both browsers hide their addresses behind names ending in .local. Both are in one LAN, where the names resolve. Which pair wins?',
    watch: 'The candidate lines: a name instead of an address, and 0.0.0.0 as the related address.',
    conclusion:
      'Host to host. The names resolve inside the LAN, where multicast DNS reaches; anywhere else these candidates are worth nothing, and the server-reflexive ones decide.',
  },
  'turn-relay': {
    title: 'TURN, from the allocation to relayed data',
    question:
      'Two symmetric offices, and a TURN server for both. Which path, and what does it cost?',
    watch:
      'Allocate, 401, Allocate with credentials, permission, Send and Data indications, then a channel; and the time that a packet takes through the relay.',
    conclusion:
      'Relay. A symmetric NAT is no obstacle towards a server on the internet. The price is the detour: every packet goes to the relay first, and somebody pays for it.',
  },
  'udp-blocked': {
    title: 'UDP blocked, TURN over TLS on port 443',
    question:
      'A’s network lets out nothing but TCP to port 443. A may use TURN over UDP, TCP and TLS. Which path?',
    watch:
      'What becomes of the UDP requests, and the TCP and TLS handshakes before the first Allocate.',
    conclusion:
      'Relay over TLS. To the network it looks like the web; from the relay on it is UDP again. It costs two more round trips before the allocation, and lost packets hold up those behind them.',
  },
  'permission-missing': {
    title: 'A TURN permission is missing',
    question:
      'A uses its relay only. B has no STUN and signals nothing but 192.168.1.5. B’s checks do reach the relay. Which path?',
    watch:
      'What the TURN server does with B’s packets, and for which address A asked for a permission.',
    conclusion:
      'None. A relay lets in only addresses for which its owner asked. A knows B as 192.168.1.5 and permitted that; B’s packets come from 198.51.100.20, which nobody named. One STUN server at B mends it.',
  },
  'turn-wrong-password': {
    title: 'A wrong TURN password',
    question: 'Two symmetric offices again, but A’s TURN password is wrong. Which path?',
    watch: 'The second 401: the first one asks for credentials, the second one refuses them.',
    conclusion:
      'None. Without an allocation there is no relay candidate, and nothing but the relay could have worked. The page is told by icecandidateerror with code 401.',
  },
  'gather-first': {
    title: 'Gather first, or trickle?',
    question:
      'Descriptions are sent only when all candidates are known. Which path wins in the end?',
    watch: 'How long nothing crosses the signaling channel. Then switch trickling on and compare.',
    conclusion:
      'The same path as with trickling, later: checks cannot begin before the slowest server has answered or been given up. With a dead server Chrome waits 39.75 seconds for that.',
  },
  'role-conflict': {
    title: 'Both want to control',
    question: 'Both agents believe to be the controlling one. What becomes of the connection?',
    watch: 'The tie-breakers in the checks, the 487 response, and who gives way.',
    conclusion:
      'They connect. Who has the smaller tie-breaker switches to controlled (RFC 8445 §7.3.1.1); it costs one exchange, then all pair priorities are computed anew.',
  },
  'ice-lite': {
    title: 'A server with ICE-lite',
    question:
      'B is a public server with ICE-lite: it never checks, it only answers. Which path, as B’s host sees it?',
    watch: 'All checks come from A; B nominates nothing.',
    conclusion:
      'A reaches B’s host address, and B sees A as peer-reflexive. A lite agent needs a public address, and its peer does all of the work.',
  },
  'consent-lost': {
    title: 'Consent is lost',
    question:
      'After 5 seconds B’s network goes away and does not come back. What happens to the data?',
    watch: 'The checks that nobody answers, and when each side says “disconnected” and “failed”.',
    conclusion:
      'It stops. Nobody is told that a path broke, it shows only by missing answers: Chrome says disconnected after about 5 seconds and failed after 15, RFC 7675 takes up to 30.',
  },
  'wifi-to-mobile': {
    title: 'From Wi-Fi to mobile, with an ICE restart',
    question:
      'A leaves its Wi-Fi for a mobile network at 5 seconds and restarts ICE at 6. What happens to the data?',
    watch:
      'The second generation: new credentials, new candidates, checks beside the old path that is dead.',
    conclusion:
      'It pauses and comes again. A host that moved has no address of the old pair any more; only a restart brings new candidates (RFC 8445 §9). The sooner the restart, the shorter the pause.',
  },
  'new-public-address': {
    title: 'The NAT gets a new public address',
    question:
      'At 5 seconds A’s provider gives its router another address. B is public. What happens to the data?',
    watch: 'The first check of A that leaves with the new address, and what B makes of it.',
    conclusion:
      'It heals by itself: A’s next check arrives from a new address, B takes it as peer-reflexive and answers. Behind a port-restricted NAT B would not have heard it, and only a restart would help.',
  },
  'packet-loss': {
    title: 'Five per cent loss',
    question: 'Both access lines lose 5 % of all packets. Does the data go on?',
    watch: 'Checks that are lost, and how soon the next one is sent.',
    conclusion:
      'It goes on. ICE needs one answered check a pair, and a lost one is repeated within milliseconds to seconds, by retransmission (RFC 8445) or by the next ping (Chrome).',
  },
};
