import type { Decision, Reason, Scenario } from '../decision/decision.ts';
import type { Interval } from '../decision/verdict.ts';
import type { Verdict, Zone } from '../decision/zone.ts';
import type { Sequence } from '../diagram/sequence.ts';
import type { Standing } from '../readiness/answer.ts';

/**
 * The whole blueprint as plain JSON: the one value that every renderer reads (page, Markdown, records,
 * contracts, print, command line). Equal input gives equal bytes. Texts that a user wrote (titles,
 * notes) stand in it as they were written; each renderer escapes them for its own format.
 */
export interface Plan {
  readonly format: 1;
  readonly model: { readonly id: string; readonly version: string };
  /** The bank that the profile was answered with; null without an assessment. */
  readonly bank: { readonly id: string; readonly version: string; readonly hash: string } | null;
  readonly summary: Summary;
  /** What was not put in, and what that costs; empty if both halves are there. */
  readonly missing: readonly Missing[];
  /** In the order of the portfolio, each exactly once. */
  readonly scenarios: readonly PlannedScenario[];
  /** Every pattern that some scenario needs, once, the most needed first. */
  readonly patterns: readonly SharedPattern[];
  /** Platforms of the house on which these patterns run; left out where the edition names none. */
  readonly platforms?: readonly PlannedPlatform[] | undefined;
  /** Who talks to whom over all scenarios. */
  readonly context: Context;
  readonly governance: Governance;
  readonly testing: readonly IntegrationPoint[];
  readonly observability: readonly PlannedSignal[];
  /** In the order of work. Preparation before the scenario that needs it. */
  readonly increments: readonly Increment[];
  readonly risks: readonly Risk[];
  readonly questions: readonly OpenQuestion[];
}

/** Five lines for somebody who reads nothing else. */
export interface Summary {
  readonly scenarios: number;
  readonly verdicts: Readonly<Record<Verdict, number>>;
  /** Scenarios whose verdict no further answer can change. */
  readonly settled: number;
  /** Guaranteed and possible tier with their names; null without an assessment. */
  readonly tier: {
    readonly lo: number;
    readonly hi: number;
    readonly loName: string;
    readonly hiName: string;
  } | null;
  /** How many different requirements are not met, or not known to be. */
  readonly unmet: number;
  /** Whole sentences, in the order of their weight. */
  readonly sentences: readonly string[];
}

/** A half of the input that is not there. */
export interface Missing {
  readonly what: 'assessment' | 'portfolio';
  /** What the blueprint cannot say without it, one sentence. */
  readonly costs: string;
}

/** Who takes part: a role that follows from the answers, since nobody has named systems. */
export interface Role {
  /** Id in diagrams and in contracts: `initiator`, `owner`, `broker`, `receiver`, `partner`... */
  readonly id: string;
  readonly name: string;
  /** What it does in this scenario, one clause. */
  readonly does: string;
}

/** One movement of data. */
export interface FlowStep {
  readonly from: string;
  readonly to: string;
  readonly kind: 'ask' | 'reply' | 'tell';
  /** What moves, such as "request with an idempotency key". */
  readonly what: string;
  /** What holds for it: deadline, key, delivery, storage. */
  readonly terms: string;
}

/** Where one kind of failure stops. */
export interface Containment {
  readonly id:
    'callee-slow' | 'broker-down' | 'poison-message' | 'consumer-lags' | 'duplicate' | string;
  readonly fault: string;
  readonly stopsAt: string;
  readonly userSees: string;
  readonly alarm: string;
  /** Patterns that contain it. */
  readonly patterns: readonly string[];
}

/** A pattern of a scenario with every reason why; never without a reason. */
export interface PlannedPattern {
  readonly id: string;
  readonly title: string;
  readonly because: readonly string[];
}

/** An assessment item that has to reach a level first, for which pattern. */
export interface Requirement {
  readonly item: string;
  /** The item's question. */
  readonly ask: string;
  readonly need: number;
  /** Level now, or why there is none. `unanswered` also stands for "no assessment". */
  readonly have: Standing;
  /** Anchor text of the needed level. */
  readonly needs: string;
  /** Anchor text of the level now; null if it is not known. */
  readonly now: string | null;
  readonly whoKnows: string;
  /** Ids of the patterns that rest on it. */
  readonly patterns: readonly string[];
  /** `open` while nobody knows whether the level is there. */
  readonly state: 'unmet' | 'open';
}

/** What to build while requirements are not met. */
export interface Interim {
  /** Name of the interim design. */
  readonly title: string;
  /** What is built instead, whole sentences. */
  readonly text: string;
  /** What the interim costs or gives up, one sentence. */
  readonly cost: string;
  /** The condition under which it ends, one sentence that names the items. */
  readonly until: string;
  readonly patterns: readonly string[];
}

/** Everything about one scenario; nothing in it depends on the others. */
export interface PlannedScenario {
  readonly id: string;
  readonly title: string;
  readonly note?: string;
  readonly verdict: Verdict;
  readonly zone: Zone;
  readonly settled: boolean;
  readonly ask: Interval;
  readonly tell: Interval;
  /** "Hybrid: ..." one sentence that names verdict, kind and whether it is settled. */
  readonly sentence: string;
  readonly kind: { readonly id: string; readonly title: string; readonly text: string };
  readonly reasons: readonly Reason[];
  /** Readable answers: question title and option label, in the order of the model. */
  readonly answers: readonly {
    readonly factor: string;
    readonly title: string;
    readonly label: string;
  }[];
  /** For a hybrid: which part asks, tells, joins. */
  readonly parts: Decision['parts'];
  readonly roles: readonly Role[];
  readonly flow: readonly FlowStep[];
  /** The flow as a sequence diagram of at most four participants. */
  readonly sequence: Sequence;
  readonly patterns: readonly PlannedPattern[];
  readonly containment: readonly Containment[];
  readonly guarantees: {
    readonly gives: readonly string[];
    readonly doesNotGive: readonly string[];
  };
  readonly requirements: readonly Requirement[];
  /** null if nothing is unmet or open. */
  readonly interim: Interim | null;
  /** The smallest changes that would lead to another verdict, as sentences. */
  readonly flips: readonly string[];
  readonly considered: readonly Considered[];
  /** Published cases that are most like it. */
  readonly cases: readonly {
    readonly id: string;
    readonly title: string;
    readonly outcome: Verdict;
  }[];
  /** Contracts that this scenario adds; the renderers of AsyncAPI and OpenAPI read these. */
  readonly contracts: Contracts;
}

/** A style that was not chosen, and why. */
export interface Considered {
  readonly verdict: Verdict;
  readonly chosen: boolean;
  /** Why it was (not) chosen, one or two sentences. */
  readonly because: string;
}

/** What other systems would have to be told of this scenario's interfaces. */
export interface Contracts {
  readonly operations: readonly Operation[];
  readonly events: readonly EventContract[];
}

/** One operation of the request side. */
export interface Operation {
  /** Of its own over the whole plan: a slug made from the scenario's id. */
  readonly id: string;
  readonly method: 'GET' | 'POST';
  /** Path with its parameters in braces, such as `/order-fulfillment/{id}`. */
  readonly path: string;
  readonly purpose: 'query' | 'command' | 'accept' | 'status' | 'decision';
  /** True if a repeat needs an idempotency key. */
  readonly idempotencyKey: boolean;
  /** Success status: 200, 201, 202. */
  readonly success: 200 | 201 | 202;
  readonly summary: string;
  /** Deadline to start with, in milliseconds; a first value to tune. */
  readonly deadlineMs: number;
}

/** One event or message type of the event side. */
export interface EventContract {
  readonly id: string;
  /** CloudEvents `type`, such as `example.order-fulfillment.completed.v1`. */
  readonly type: string;
  /** Channel address: topic, queue or webhook path. */
  readonly channel: string;
  readonly delivery: 'publish-subscribe' | 'queue' | 'stream' | 'webhook' | 'push';
  readonly payload: 'carried' | 'fetched' | 'bulky';
  readonly ordering: 'none' | 'per-key' | 'global';
  readonly replay: boolean;
  readonly summary: string;
}

/** A pattern over all scenarios. */
export interface SharedPattern {
  readonly id: string;
  readonly title: string;
  /** Ids of the scenarios, in the order of the portfolio. */
  readonly scenarios: readonly string[];
  /** Distinct reasons. */
  readonly because: readonly string[];
  /** What the organization should have first. */
  readonly requires: readonly {
    readonly item: string;
    readonly need: number;
    readonly state: 'met' | 'unmet' | 'open';
  }[];
}

/** A platform that an edition names in its settings. */
export interface PlannedPlatform {
  /** Id of the kind of platform, such as `broker`. */
  readonly kind: string;
  /** Name of the kind in a sentence. */
  readonly title: string;
  /** Name in the house. */
  readonly name: string;
  readonly url: string | null;
  /** Ids of the patterns of this plan that run on it. */
  readonly patterns: readonly string[];
}

/** Nodes are roles over all scenarios; edges are bundled by kind. */
export interface Context {
  readonly nodes: readonly {
    readonly id: string;
    readonly name: string;
    readonly where: 'inside' | 'outside' | 'broker';
  }[];
  readonly edges: readonly {
    readonly from: string;
    readonly to: string;
    readonly kind: 'ask' | 'tell';
    /** Ids of the scenarios that use it. */
    readonly scenarios: readonly string[];
  }[];
}

/** Who decides, who owns, what holds and when somebody looks; as much as the scenarios call for. */
export interface Governance {
  readonly decisionRights: readonly {
    readonly decision: string;
    readonly decides: string;
    readonly consulted: string;
    readonly record: string;
  }[];
  readonly ownership: readonly {
    readonly contract: string;
    readonly scenario: string;
    readonly owner: string;
    readonly readers: string;
    readonly dead: string;
  }[];
  readonly schemaPolicy: readonly { readonly rule: string; readonly why: string }[];
  readonly reviewPoints: readonly { readonly when: string; readonly asks: string }[];
}

/** A kind of place where two parts meet, with the scenarios in which it occurs. */
export interface IntegrationPoint {
  readonly id: string;
  readonly name: string;
  readonly scenarios: readonly string[];
  readonly tests: readonly {
    readonly kind: 'contract' | 'component' | 'fault-injection' | 'replay' | 'load';
    readonly test: string;
    readonly passes: string;
  }[];
}

/** A signal to watch, with a first threshold. */
export interface PlannedSignal {
  readonly signal: string;
  readonly means: string;
  /** A first threshold to tune, with its unit. */
  readonly threshold: string;
  readonly scenarios: readonly string[];
  readonly patterns: readonly string[];
}

/** A piece of work that ships alone, ends with a measurement and has a way back. */
export interface Increment {
  readonly id: string;
  /**
   * `preparation` raises items; `interim` brings an interim design live for its scenarios; `scenario`
   * brings the design of the verdict live, each scenario in exactly one of these; `retire-interim`
   * removes what an interim left behind.
   */
  readonly kind: 'preparation' | 'interim' | 'scenario' | 'retire-interim';
  readonly title: string;
  /** Items with the levels to reach (preparation). */
  readonly raises: readonly {
    readonly item: string;
    readonly ask: string;
    readonly from: Standing;
    readonly to: number;
    readonly toText: string;
  }[];
  /** Scenarios that go live (`scenario`), or that the interim serves; empty for a preparation. */
  readonly scenarios: readonly string[];
  readonly entry: string;
  readonly rollout: {
    readonly by: 'toggle' | 'blue-green' | 'parallel-run' | 'canary' | 'none';
    readonly text: string;
  };
  readonly rollback: string;
  readonly exit: string;
  /** Ids of increments that come before. */
  readonly after: readonly string[];
}

/** What may go wrong with the whole. */
export interface Risk {
  readonly id: string;
  readonly risk: string;
  readonly because: string;
  readonly mitigation: string;
  readonly scenarios: readonly string[];
}

/** What nobody has answered yet, once over all scenarios that wait for it. */
export interface OpenQuestion {
  readonly id: string;
  readonly kind: 'factor' | 'item';
  readonly question: string;
  /** What it decides, one clause. */
  readonly decides: string;
  readonly ask: string;
  readonly scenarios: readonly string[];
}

/** What a plan is made from. */
export interface Portfolio {
  readonly scenarios: readonly Scenario[];
}
