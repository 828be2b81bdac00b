package argosy.operations.campaigns;

import argosy.department.EventType;
import argosy.department.Text;
import java.time.LocalDate;
import java.util.List;

/**
 * A campaign was approved (OPS-31): content may be made and service be prepared.
 *
 * @param shop code, or an empty text for the whole company
 * @param products codes
 */
public record CampaignApproved(
        String number,
        String theme,
        String positioning,
        CampaignKind kind,
        String shop,
        List<String> platforms,
        LocalDate startsOn,
        LocalDate endsOn,
        List<String> products,
        String responsible) {

    public static final EventType<CampaignApproved> APPROVED =
            EventType.of("campaign.approved", CampaignApproved.class, Text.of("A campaign was approved", "活动已立项"));

    static CampaignApproved of(Campaign campaign) {
        return new CampaignApproved(
                campaign.number(),
                campaign.theme(),
                campaign.positioning(),
                campaign.kind(),
                campaign.shop(),
                CodeList.of(campaign.platforms()),
                campaign.startsOn(),
                campaign.endsOn(),
                CodeList.of(campaign.products()),
                campaign.responsible());
    }
}
