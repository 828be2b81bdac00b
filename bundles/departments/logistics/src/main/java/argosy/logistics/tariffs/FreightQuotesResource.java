package argosy.logistics.tariffs;

import static argosy.logistics.db.Tables.WAREHOUSE;

import argosy.department.Database;
import argosy.department.Label;
import argosy.department.Permission;
import argosy.department.Problem;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** {@code /api/logistics/freight-quotes}: what a dispatcher asks before choosing a carrier (LOG-17). */
@Path("freight-quotes")
@Label(en = "Freight quotes", zh = "运费比价")
@Produces(MediaType.APPLICATION_JSON)
public final class FreightQuotesResource {

    private static final long MOST_GRAMS = 1_000_000_000L;
    private static final long MOST_VOLUME = 1_000_000_000_000L;

    private final Database database;

    public FreightQuotesResource(Database database) {
        this.database = database;
    }

    /**
     * What each usable carrier would charge today, the cheapest first:
     * {@code ?warehouse=HZ&province=zhejiang&weightGrams=1200&volumeCm3=6000}. The province may be given by code or Chinese
     * name, or by an {@code address} that begins with it; the volume may be left out (LOG-17).
     */
    @GET
    @Permission("freight-quotes:read")
    @Label(en = "Compare carriers", zh = "运费比价")
    public List<FreightQuote> quotes(
            @QueryParam("warehouse") String warehouse,
            @QueryParam("province") String province,
            @QueryParam("address") String address,
            @QueryParam("weightGrams") String weightGrams,
            @QueryParam("volumeCm3") String volumeCm3) {
        Province to = province(province, address);
        Long grams = number("weightGrams", weightGrams, MOST_GRAMS);
        if (grams == null) {
            throw Problem.invalid("weightGrams", "Give the weight in grams.", "请填写重量（克）。");
        }
        if (warehouse == null || warehouse.isBlank()) {
            throw Problem.invalid("warehouse", "Give the code of the warehouse it is sent from.", "请填写发货仓库编码。");
        }
        if (!database.sql().fetchExists(WAREHOUSE, WAREHOUSE.CODE.eq(warehouse))) {
            throw Problem.invalid(
                    "warehouse",
                    "There is no warehouse " + warehouse + "; give its code.",
                    "仓库 " + warehouse + " 不存在，请填写仓库编码。");
        }
        return FreightQuotes.of(
                database,
                warehouse,
                to,
                grams.intValue(),
                number("volumeCm3", volumeCm3, MOST_VOLUME),
                database.today());
    }

    private static Province province(String province, String address) {
        if (province != null && !province.isBlank()) {
            return Province.named(province)
                    .orElseThrow(() -> Problem.invalid(
                            "province",
                            province + " is no province; use its Chinese name or one of " + Province.codes() + ".",
                            province + " 不是省级行政区，请填以下之一：" + Province.namesZh() + "。"));
        }
        return Province.of(address)
                .orElseThrow(() -> Problem.invalid(
                        "province", "Give a province, or an address that begins with one.", "请填写省份，或以省份开头的地址。"));
    }

    private static Long number(String name, String text, long most) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            long number = Long.parseLong(text.strip());
            if (number >= 1 && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // the same answer as a number out of range
        }
        throw Problem.invalid(
                name, name + " must be a number from 1 to " + most + ".", name + " 须为 1 到 " + most + " 的整数。");
    }
}
