/** Serves a pack in Pulumi's own policy host, with which `analyzer` is compared. */
import type * as PolicyModule from "@pulumi/policy";
import type {
    Policies,
    PolicyResource,
    ReportViolation,
    ResourceValidationArgs,
    StackValidationArgs,
} from "@pulumi/policy";
import { currentType } from "../../policies/catalog/renamed-types";
import type { Pack } from "../../policies/core/pack";
import { STACK_TYPE, type Resource } from "../../policies/core/resource";
import { decodeProperties } from "../../policies/core/values";
import { withDeclared } from "../../policies/embedded/embedded";
import { packJudge, type ListedResource, type Violation } from "./judge";
import { policiesOf } from "./policies";
import { observeRequests } from "./requests";

/**
 * Starts serving a pack. The host would decode every resource anew for every policy, so the first enabled policy carries
 * the work of all and reports each finding under the name of its own rule.
 */
export function serveOnStock(pack: Pack): void {
    const judge = packJudge(pack);
    const secrets = new Map<string, readonly string[]>();
    const [settings, ...rules] = policiesOf(pack);
    /** The host skips a function whose `__pulumiType` is not the resource's type; only the carrier's fits all. */
    const carriedBy = <Validate extends object>(rule: string, validate: Validate): Validate => {
        const get = () => (judge.carrier() === rule ? undefined : "rempart:judged-with-the-first-policy");
        return Object.defineProperty(validate, "__pulumiType", { get });
    };
    const policies = rules.map((policy) => ({
        ...policy,
        validateResource: carriedBy(policy.name, (args: ResourceValidationArgs, report: ReportViolation) => {
            const marked = secrets.get(args.urn);
            tell(judge.resource({ ...resourceOf(args), ...(marked && { secrets: marked }) }), report);
        }),
        validateStack: carriedBy(policy.name, (args: StackValidationArgs, report: ReportViolation) => {
            tell(judge.stack(args.resources.map(listedResource)), report);
        }),
    }));
    const sovereignty = {
        ...settings,
        validateResource: onlyFor(STACK_TYPE, (_: ResourceValidationArgs, report: ReportViolation) => {
            for (const problem of judge.problems()) report(problem);
        }),
    };
    observeRequests({
        configured: (raw) => judge.configure(raw),
        secretsIn: (urn, paths) => void secrets.set(urn, paths),
    });
    const { name, displayName, description } = pack;
    // Loaded only where it is asked for: it brings a package manager with it, and takes longer to load than to serve.
    // eslint-disable-next-line @typescript-eslint/no-require-imports -- an import would load it always, or later
    const { PolicyPack } = require("@pulumi/policy") as typeof PolicyModule;
    new PolicyPack(name, { displayName, description, policies: [sovereignty, ...policies] as unknown as Policies });
}

/** The object form gives a finding the name, level and severity of its own rule; the type has only the text. */
function tell(violations: readonly Violation[], report: ReportViolation): void {
    for (const violation of violations) report(violation as unknown as string);
}

/** What the host hands to a resource policy and to a stack policy alike. */
type Listed = Pick<ResourceValidationArgs, "urn" | "type" | "name" | "props" | "opts" | "provider">;

function resourceOf({ urn, type, name, props, opts, provider }: Listed): Resource {
    const properties = decodeProperties(props);
    return withDeclared({
        urn,
        type: currentType(type, properties.kind),
        name,
        properties,
        ...(opts.parent && { parent: opts.parent }),
        ...(provider && { provider: { ...provider, properties: decodeProperties(provider.props) } }),
    });
}

function listedResource(listed: PolicyResource): ListedResource {
    const { urn, props, dependencies, propertyDependencies } = listed;
    const links = Object.entries(propertyDependencies);
    return {
        urn,
        dependencies: dependencies.map((each) => each.urn),
        propertyDependencies: Object.fromEntries(links.map(([key, from]) => [key, from.map((each) => each.urn)])),
        resource: () => resourceOf(listed),
        outputs: () => decodeProperties(props),
    };
}

const onlyFor = <Validate extends object>(type: string, validate: Validate): Validate =>
    Object.assign(validate, { __pulumiType: type });
