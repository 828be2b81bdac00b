package argosy.logistics.complaints;

import static argosy.logistics.complaints.Complaint.COMPLAINTS;
import static argosy.logistics.db.Tables.CARRIER;
import static argosy.logistics.db.Tables.COMPLAINT;

import argosy.department.Codes;
import argosy.department.ImportRow;
import argosy.department.Importer;
import argosy.department.Problem;
import argosy.department.Reads;
import argosy.department.Shape;
import argosy.department.Transaction;
import java.util.List;

/** Complaints from a file of customer service, one per row. */
final class ComplaintImport implements Importer<NewComplaint> {

    private final Complaints complaints;

    ComplaintImport(Complaints complaints) {
        this.complaints = complaints;
    }

    @Override
    public Shape<NewComplaint> shape() {
        return Shape.of(NewComplaint.class);
    }

    @Override
    public List<ImportRow<NewComplaint>> check(Reads reads, List<ImportRow<NewComplaint>> rows) {
        List<ImportRow<NewComplaint>> checked = Codes.unique(
                reads,
                Codes.known(reads, rows, CARRIER.CODE, "carrier", NewComplaint::carrier),
                COMPLAINT.TICKET,
                "ticket",
                NewComplaint::ticket);
        return checked.stream().map(ComplaintImport::named).toList();
    }

    @Override
    public List<Long> accept(Transaction tx, List<ImportRow<NewComplaint>> group) {
        return group.stream().map(row -> complaints.open(tx, row.value()).id()).toList();
    }

    @Override
    public void undo(Transaction tx, long id) {
        tx.find(COMPLAINTS, id).ifPresent(complaint -> {
            if (complaint.version() > 1) {
                throw Problem.conflict(
                        "changed-since-import",
                        "Complaint " + complaint.value().number() + " was worked on after the import.",
                        "投诉 " + complaint.value().number() + " 导入后已被处理。");
            }
            tx.delete(COMPLAINTS, complaint);
        });
    }

    private static ImportRow<NewComplaint> named(ImportRow<NewComplaint> row) {
        NewComplaint given = row.value();
        return given == null || given.orderNumber() != null || given.parcel() != null
                ? row
                : row.refuse("parcel", Mention.NEITHER, Mention.NEITHER_ZH);
    }
}
