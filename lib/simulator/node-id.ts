/** A node of a scenario and of its trace: a peer, a router, a server. */
export type ScenarioNodeId = string;
