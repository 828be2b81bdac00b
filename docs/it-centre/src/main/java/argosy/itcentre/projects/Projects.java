package argosy.itcentre.projects;

import static argosy.itcentre.projects.Project.PROJECTS;

import argosy.department.Caller;
import argosy.department.Database;
import argosy.department.EditableResource;
import argosy.department.Label;
import argosy.department.Step;
import argosy.department.Stored;
import argosy.department.Transaction;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;

/** {@code /api/it-centre/projects}: from the need to the use (PLT-40). */
@Path("projects")
public final class Projects extends EditableResource<Project> {

    private final Portfolio portfolio;

    public Projects(Database database, Portfolio portfolio) {
        super(database, PROJECTS);
        this.portfolio = portfolio;
    }

    /** Asks for the project's approval; what becomes of it is decided in the inbox. */
    @Step("{id}/submit")
    @Label(en = "Submit", zh = "提交审批")
    public Response submit(@PathParam("id") long id, @Context Caller caller) {
        return done(caller, tx -> portfolio.submit(tx, id));
    }

    /** People are trained, and the project is in use. */
    @Step("{id}/go-live")
    @Label(en = "Go live", zh = "上线")
    public Response goLive(@PathParam("id") long id, @Context Caller caller) {
        return done(caller, tx -> portfolio.goLive(tx, id));
    }

    @Override
    protected Stored<Project> create(Transaction tx, Project project) {
        return portfolio.draft(tx, project);
    }

    @Override
    protected Stored<Project> change(Transaction tx, Stored<Project> before, Project after) {
        return portfolio.change(tx, before, after);
    }

    @Override
    protected void remove(Transaction tx, Stored<Project> project) {
        portfolio.remove(tx, project);
    }
}
