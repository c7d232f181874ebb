// The page's side of a peer: runs in Chromium, tells by `window.tell`, is told by `window.peer`.

const page = /** @type {any} */ (window);

/** @type {RTCPeerConnection} */
let connection;
/** @type {RTCIceCandidateInit[]} */
const early = [];

/** @param {RTCDataChannel} channel */
function talk(channel) {
  channel.onopen = () => {
    setInterval(() => channel.readyState === 'open' && channel.send('still here'), 50);
  };
}

function tellState() {
  const { iceConnectionState: ice, connectionState } = connection;
  page.tell({ kind: 'state', ice, connection: connectionState });
}

async function describe() {
  await connection.setLocalDescription();
  page.tell({ kind: 'signal', signal: { description: connection.localDescription } });
}

page.peer = {
  /** @param {RTCConfiguration} configuration */
  prepare(configuration) {
    connection = new RTCPeerConnection(configuration);
    connection.ondatachannel = ({ channel }) => talk(channel);
    connection.oniceconnectionstatechange = tellState;
    connection.onconnectionstatechange = tellState;
    connection.onicecandidate = ({ candidate }) => {
      if (candidate) page.tell({ kind: 'signal', signal: { candidate } });
    };
  },

  async offer() {
    talk(connection.createDataChannel('words'));
    await describe();
  },

  /** @param {{ description?: RTCSessionDescriptionInit, candidate?: RTCIceCandidateInit }} signal */
  async signal({ description, candidate }) {
    if (candidate && !connection.remoteDescription) early.push(candidate);
    else if (candidate) await connection.addIceCandidate(candidate);
    if (!description) return;
    await connection.setRemoteDescription(description);
    if (description.type === 'offer') await describe();
    for (const each of early.splice(0)) await connection.addIceCandidate(each);
  },

  async pair() {
    const report = /** @type {Map<string, any>} */ (await connection.getStats());
    const transport = [...report.values()].find(({ type }) => type === 'transport');
    const pair = report.get(transport?.selectedCandidatePairId);
    const [local, remote] = [pair?.localCandidateId, pair?.remoteCandidateId].map((id) =>
      report.get(id),
    );
    const named = local && {
      local: local.candidateType,
      remote: remote.candidateType,
      protocol: local.relayProtocol ?? 'udp',
    };
    page.tell({ kind: 'pair', pair: named ?? null });
  },
};

// With a camera or microphone allowed, Chrome signals addresses instead of mDNS names.
await navigator.mediaDevices.getUserMedia({ audio: true });
page.tell({ kind: 'ready' });
