package argosy.logistics;

import argosy.department.Database;
import argosy.department.DepartmentContext;
import argosy.logistics.appraisal.CarrierOpinionsResource;
import argosy.logistics.appraisal.CarrierScoreRulesResource;
import argosy.logistics.appraisal.CarrierScores;
import argosy.logistics.appraisal.CarrierScoresResource;
import argosy.logistics.carriers.CarriersResource;
import argosy.logistics.costs.CostPlans;
import argosy.logistics.costs.CostPlansResource;
import argosy.logistics.costs.CostsResource;
import argosy.logistics.freight.FreightBillLinesResource;
import argosy.logistics.freight.FreightBills;
import argosy.logistics.freight.FreightBillsResource;
import argosy.logistics.freight.FreightRulesResource;
import argosy.logistics.tariffs.CarrierContracts;
import argosy.logistics.tariffs.CarrierContractsResource;
import argosy.logistics.tariffs.FreightQuotesResource;
import argosy.logistics.tariffs.SurchargesResource;
import argosy.logistics.tariffs.Tariffs;
import argosy.logistics.tariffs.TariffsResource;

/** Who carries the parcels, under which contract and at which price, how well, and what it costs. */
final class Carriage {

    final CarrierContracts contracts = new CarrierContracts();
    final Tariffs tariffs = new Tariffs();
    final FreightBills freightBills = new FreightBills(Tariffs::prices);
    final CarrierScores scores = new CarrierScores();

    void open(DepartmentContext context) {
        Database database = context.database();
        context.mount(new CarriersResource(database));
        context.mount(new CarrierContractsResource(database, contracts));
        context.mount(new TariffsResource(database, tariffs));
        context.mount(new SurchargesResource(database));
        context.mount(new FreightQuotesResource(database));
        context.mount(new FreightBillsResource(database, freightBills));
        context.mount(new FreightBillLinesResource(database));
        context.mount(new FreightRulesResource(database));
        context.mount(new CarrierOpinionsResource(database));
        context.mount(new CarrierScoresResource(database, scores));
        context.mount(new CarrierScoreRulesResource(database));
        context.mount(new CostPlansResource(database, new CostPlans()));
        context.mount(new CostsResource(database));
    }
}
