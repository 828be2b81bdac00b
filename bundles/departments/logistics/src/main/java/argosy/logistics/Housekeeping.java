package argosy.logistics;

import argosy.department.Database;
import argosy.department.DepartmentContext;
import argosy.logistics.care.CareLimitsResource;
import argosy.logistics.care.CareRecords;
import argosy.logistics.care.CareRecordsResource;
import argosy.logistics.care.CareWorksResource;
import argosy.logistics.improvements.Improvements;
import argosy.logistics.improvements.ImprovementsResource;
import argosy.logistics.safety.Hazards;
import argosy.logistics.safety.HazardsResource;
import argosy.logistics.safety.SafetyChecks;
import argosy.logistics.safety.SafetyChecksResource;
import argosy.logistics.safety.SafetyItemsResource;
import argosy.logistics.standards.FloorChecks;
import argosy.logistics.standards.FloorChecksResource;
import argosy.logistics.standards.FloorNotes;
import argosy.logistics.standards.FloorNotesResource;
import argosy.logistics.standards.SopAcknowledgementsResource;
import argosy.logistics.standards.SopDrafts;
import argosy.logistics.standards.SopDraftsResource;
import argosy.logistics.standards.Sops;
import argosy.logistics.standards.SopsResource;
import argosy.logistics.tools.ToolLoansResource;
import argosy.logistics.tools.Tools;
import argosy.logistics.tools.ToolsResource;

/** How people work in the warehouses and keep them in order: standards, discipline, ideas, safety, tools, care. */
final class Housekeeping {

    final Sops sops = new Sops();
    final SopDrafts sopDrafts = new SopDrafts(sops);
    final FloorChecks floorChecks = new FloorChecks();
    final FloorNotes floorNotes = new FloorNotes();
    final Improvements improvements = new Improvements();
    final Hazards hazards = new Hazards();
    final SafetyChecks safetyChecks = new SafetyChecks(hazards);
    final Tools tools = new Tools();
    final CareRecords careRecords = new CareRecords();

    void open(DepartmentContext context) {
        Database database = context.database();
        context.mount(new SopsResource(database, sops));
        context.mount(new SopDraftsResource(database, sopDrafts));
        context.mount(new SopAcknowledgementsResource(database));
        context.mount(new FloorChecksResource(database, floorChecks, floorNotes));
        context.mount(new FloorNotesResource(database, floorNotes));
        context.mount(new ImprovementsResource(database, improvements));
        context.mount(new SafetyItemsResource(database));
        context.mount(new SafetyChecksResource(database, safetyChecks));
        context.mount(new HazardsResource(database, hazards));
        context.mount(new ToolsResource(database, tools));
        context.mount(new ToolLoansResource(database, tools));
        context.mount(new CareLimitsResource(database));
        context.mount(new CareRecordsResource(database, careRecords));
        context.mount(new CareWorksResource(database));
    }
}
