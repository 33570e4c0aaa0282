export { cloudOf, type Cloud } from "./clouds";
export { findEndpoint, findTopLevelDomain, hostOf, type Endpoint } from "./endpoints";
export { failoverPairs, pairsBetween, type FailoverPair } from "./failover-pairs";
export { c3aCriteria, framework, frameworks, type Framework } from "./frameworks";
export {
    countryName,
    countryNames,
    judgePlace,
    jurisdictionOf,
    jurisdictions,
    outside,
    parseAllowed,
    type Allowed,
    type Judgement,
    type Jurisdiction,
} from "./jurisdictions";
export { findOperator, nearestOperator, operatorOf, operators, type Operator } from "./operators";
export {
    findPlace,
    knownPlaces,
    knownProviders,
    nearestAllowed,
    nearestPlaceName,
    pairOf,
    placesNamed,
    type AdditionalPlace,
    type NamedPlace,
    type Place,
    type PlaceQuery,
} from "./places";
export { CatalogError } from "./table";
