#!/bin/sh
# The steps of a failover, one command each: RUNBOOK.md says when, and who decides.
#   sh failover.sh fence|copy|restore|promote|finish|check STACK
# It runs in the folder of the example, with kubectl in the cluster of the stack (KUBECONFIG) and pulumi logged in.
set -eu
STEP=${1:?fence, copy, restore, promote, finish or check}
STACK=${2:?the name of the stack}
SPACE=$(pulumi config get name --stack "$STACK")

# Runs a suspended job now and waits for it: it ends with what the job ends with.
run() {
    JOB="$1-$(date -u +%Y%m%d%H%M%S)"
    kubectl --namespace "$SPACE" create job "$JOB" --from="cronjob/$1"
    until kubectl --namespace "$SPACE" get job "$JOB" --output=jsonpath='{.status.conditions[*].type}' | grep -Eq 'Complete|Failed'; do
        sleep 5
    done
    kubectl --namespace "$SPACE" logs "job/$JOB" --all-containers --prefix
    kubectl --namespace "$SPACE" get job "$JOB" --output=jsonpath='{.status.conditions[*].type}' | grep -q Complete
}

case "$STEP" in
fence)
    # This site serves nobody any more: no pods, no jobs, no record in the zone.
    pulumi config set active false --stack "$STACK"
    pulumi up --yes --stack "$STACK"
    kubectl --namespace "$SPACE" wait --for=delete pod --selector=app=nextcloud --timeout=180s
    ;;
copy)
    # The last copy of a site that is fenced and still reached: nothing is lost then.
    run copies
    ;;
restore)
    # The newest complete copy, every table counted. It refuses while anybody works on the database.
    run restore
    ;;
promote)
    # This site serves: pods start, jobs resume, external-dns writes its record.
    pulumi config set active true --stack "$STACK"
    pulumi up --yes --stack "$STACK"
    kubectl --namespace "$SPACE" rollout status deployment/nextcloud --timeout=900s
    ;;
finish)
    # Clients are told that files went back in time.
    run finish
    ;;
check)
    HOST=$(pulumi config get host --stack "$STACK")
    kubectl --namespace "$SPACE" get deployments,cronjobs,jobs,certificates
    ADDRESS=$(kubectl --namespace "$SPACE" get gateway web --output=jsonpath='{.status.addresses[0].value}')
    curl --fail --silent --show-error --resolve "$HOST:443:$ADDRESS" "https://$HOST/status.php"
    ;;
*)
    echo "There is no step '$STEP'." >&2
    exit 2
    ;;
esac
