package argosy.operations.intake;

import static argosy.operations.intake.FilePreset.PRESETS;

import argosy.department.Database;
import argosy.department.EditableResource;
import argosy.department.Stored;
import argosy.department.Transaction;
import jakarta.ws.rs.Path;

/** {@code /api/operations/order-file-presets}: how export files of the platforms are read (OPS-39). */
@Path("order-file-presets")
public final class FilePresetsResource extends EditableResource<FilePreset> {

    public FilePresetsResource(Database database) {
        super(database, PRESETS);
    }

    @Override
    protected Stored<FilePreset> create(Transaction tx, FilePreset preset) {
        return super.create(tx, preset.checked());
    }

    @Override
    protected Stored<FilePreset> change(Transaction tx, Stored<FilePreset> before, FilePreset after) {
        return super.change(tx, before, after.checked());
    }
}
