import type { Twins } from "../twin";
import { variableOf } from "../workload";

/** Meetings keep nothing: what can be broken is who is asked on the way. */
export const twins: Twins = {
    "us-relay": {
        what: "meetings are relayed by the server that Jitsi's own makers run in the United States",
        settings: { relayHost: "meet-jit-si-turnrelay.jitsi.net" },
    },
    "us-stun-bridge": {
        what: "the bridge asks a server in the United States for its own address",
        inputs: variableOf("bridge", "JVB_STUN_SERVERS", "stun.l.google.com:19302"),
    },
    "us-stun-people": {
        what: "people who are alone in a meeting ask a server in the United States for their address",
        inputs: variableOf("web", "P2P_STUN_SERVERS", "stun1.l.google.com:19302,stun2.l.google.com:19302"),
    },
    "us-stun-prosody": {
        what: "browsers are told of a STUN server in the United States beside the relay",
        inputs: variableOf("prosody", "STUN_HOST", "global.stun.twilio.com"),
    },
    "us-sign-in": {
        what: "people get their token at a service in the United States",
        settings: { signIn: { url: "https://organisation.eu.auth0.com/authorize", issuer: "meet" } },
    },
};
