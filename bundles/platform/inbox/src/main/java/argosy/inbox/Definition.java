package argosy.inbox;

import argosy.department.ApprovalKind;
import argosy.department.ApprovalKind.Step;
import argosy.department.Reads;
import argosy.department.Register;
import argosy.department.Stored;
import argosy.department.Text;
import argosy.inbox.db.Tables;
import java.util.List;
import java.util.Optional;

/** The steps that an authorised person set for a kind in place of those it ships with; its history shows who did. */
record Definition(String kind, List<String> steps) {

    static final Register<Definition> REGISTER = Register.of(
            "approval-definitions",
            Text.of("Approval definitions", "审批流程定义"),
            Definition.class,
            Tables.ARGOSY_APPROVAL_RULES);

    static Optional<Stored<Definition>> of(Reads reads, String kind) {
        return reads.first(REGISTER, Tables.ARGOSY_APPROVAL_RULES.KIND.eq(kind));
    }

    /** The steps that a new request of the kind takes. */
    static List<Step> steps(Reads reads, Place place, ApprovalKind kind) {
        return of(reads, kind.name())
                .map(definition -> Steps.read(definition.value().steps()))
                .orElseGet(() -> Steps.of(kind, place.department()));
    }
}
