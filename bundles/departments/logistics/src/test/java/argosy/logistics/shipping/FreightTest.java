package argosy.logistics.shipping;

import static argosy.logistics.carriers.Carrier.CARRIERS;
import static argosy.logistics.shipping.Shipment.SHIPMENTS;
import static argosy.logistics.sku.Sku.SKUS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import argosy.department.Problem;
import argosy.department.Stored;
import argosy.department.Window;
import argosy.logistics.carriers.CarrierStanding;
import argosy.logistics.carriers.Carriers;
import argosy.logistics.db.Tables;
import argosy.logistics.dispatch.DispatchOrder;
import argosy.logistics.dispatch.DispatchState;
import argosy.logistics.dispatch.OutboundFloor;
import argosy.logistics.dispatch.PackedParcels;
import argosy.logistics.tariffs.Province;
import argosy.logistics.tariffs.Tariff;
import argosy.logistics.tariffs.Tariffs;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a parcel keeps of its freight when it is handed over. */
@Tag("LOG-17")
class FreightTest {

    private final OutboundFloor floor = new OutboundFloor(3, 50);

    @AfterEach
    void close() {
        floor.close();
    }

    @Test
    void anOrderHandedOverKeepsProvinceWeightAndFreight() {
        list("SF", null);
        Parcel parcel = handedOver(floor.order("SKU-1", 2), 1200);
        assertThat(parcel.province()).isEqualTo(Province.ZHEJIANG);
        assertThat(parcel.chargedGrams()).isEqualTo(2000L);
        assertThat(parcel.weightEstimated()).isFalse();
        assertThat(parcel.tariff()).isEqualTo("T-SF");
        assertThat(parcel.estimatedFreight()).isEqualTo("4.00");
        assertThat(parcel.weightGrams()).isEqualTo(1200);
    }

    @Test
    void withoutAWeighingTheArticlesWeigh() {
        list("SF", null);
        Parcel parcel = handedOver(floor.order("SKU-1", 9), null);
        assertThat(parcel.weightEstimated()).isTrue();
        assertThat(parcel.chargedGrams()).isEqualTo(2000L);
        assertThat(parcel.weightGrams()).isNull();
    }

    @Test
    void anArticleOfUnknownWeightLeavesTheFreightOpen() {
        list("SF", null);
        floor.does(tx -> {
            var sku = tx.first(SKUS, Tables.SKU.CODE.eq("SKU-2")).orElseThrow();
            tx.update(SKUS, sku, SKUS.shape().with(sku.value(), "weightGrams", null));
        });
        Parcel parcel = handedOver(floor.order("SKU-1", 1, "SKU-2", 1), null);
        assertThat(parcel.province()).isEqualTo(Province.ZHEJIANG);
        assertThat(parcel.estimatedFreight()).isNull();
        assertThat(parcel.weightEstimated()).isNull();
        assertThat(parcel.tariff()).isNull();
    }

    @Test
    void volumeCountsWhereTheListSaysSo() {
        list("SF", 500);
        // 10 pieces of 250 cm³ weigh 5 kg at 500 cm³ a kilogram
        Parcel parcel = handedOver(floor.order("SKU-1", 10), 1200);
        assertThat(parcel.chargedGrams()).isEqualTo(5000L);
        assertThat(parcel.weightEstimated()).isFalse();
    }

    @Test
    void withoutAPriceListOrAProvinceAParcelGoesAllTheSame() {
        Parcel unpriced = handedOver(floor.order("SKU-1", 1), 500);
        assertThat(unpriced.province()).isEqualTo(Province.ZHEJIANG);
        assertThat(unpriced.estimatedFreight()).isNull();
        list("SF", null);
        long id = floor.order("SKU-1", 1);
        floor.does(tx -> tx.sql()
                .update(Tables.DISPATCH_ORDER)
                .set(Tables.DISPATCH_ORDER.ADDRESS, "某市人民路 1 号")
                .where(Tables.DISPATCH_ORDER.ID.eq(id))
                .execute());
        Parcel nowhere = handedOver(id, 500);
        assertThat(nowhere.state()).isEqualTo(ParcelState.HANDED_OVER);
        assertThat(nowhere.province()).isNull();
        assertThat(nowhere.estimatedFreight()).isNull();
    }

    @Test
    void aManifestPricesEveryParcelAndTheFiguresAddThemUp() {
        list("SF", null);
        long shipment = floor.as("shipper", tx -> floor.shipments
                .open(tx, new NewShipment("SH1", "SF", null, null, null))
                .id());
        for (int i = 0; i < 5; i++) {
            long id = floor.order("SKU-1", 1);
            floor.bring(id, DispatchState.SIGNED);
            String number = floor.parcelsOf(id).get(0).value().trackingNo();
            floor.as(
                    "shipper",
                    tx -> floor.shipments.add(
                            tx, tx.get(SHIPMENTS, shipment), new ParcelChoice(null, List.of(number))));
        }
        floor.as("shipper", tx -> floor.shipments.handOver(tx, tx.get(SHIPMENTS, shipment)));
        assertThat(EstimatedFreight.of(floor.database(), Window.of(null, null, floor.database()))
                        .rows())
                .containsExactly(new EstimatedFreight("SF", Province.ZHEJIANG, 5, 5, 5000L, new BigDecimal("15.00")));
        assertThat(EstimatedFreight.of(floor.database(), Window.ofDay("2020-01-01", floor.database()))
                        .rows())
                .isEmpty();
    }

    @Test
    void aBlockedCarrierGetsNoManifest() {
        floor.does(tx -> Carriers.stand(tx, "ZTO", CarrierStanding.BLOCKED, "考核不合格"));
        assertThatThrownBy(() -> floor.as(
                        "shipper", tx -> floor.shipments.open(tx, new NewShipment("SH1", "ZTO", null, null, null))))
                .isInstanceOfSatisfying(Problem.class, p -> {
                    assertThat(p.status()).isEqualTo(422);
                    assertThat(p.detail().zh()).contains("考核不合格");
                });
        floor.does(tx -> {
            var sf = tx.first(CARRIERS, Tables.CARRIER.CODE.eq("SF")).orElseThrow();
            tx.update(CARRIERS, sf, sf.value().licensed("国邮1", LocalDate.of(2020, 1, 1)));
        });
        assertThatThrownBy(() -> floor.order("SKU-1", 1))
                .isInstanceOfSatisfying(
                        Problem.class, p -> assertThat(p.detail().en()).contains("licence"));
    }

    private Parcel handedOver(long id, Integer grams) {
        floor.bring(id, DispatchState.PICKED);
        DispatchOrder packed = floor.step(
                "packer",
                id,
                (tx, o) -> floor.orders.pack(
                        tx, o, new PackedParcels(List.of(new NewParcel(null, "SF" + id, grams, null, null)))));
        assertThat(packed.state()).isEqualTo(DispatchState.PACKED);
        floor.bring(id, DispatchState.HANDED_OVER);
        List<Stored<Parcel>> parcels = floor.parcelsOf(id);
        return parcels.get(0).value();
    }

    private void list(String carrier, Integer divisor) {
        floor.does(tx -> new Tariffs()
                .create(
                        tx,
                        new Tariff(
                                "T-" + carrier,
                                carrier,
                                null,
                                null,
                                "SH1",
                                "江浙沪",
                                "浙江,江苏,上海",
                                null,
                                null,
                                1000,
                                new BigDecimal("3.00"),
                                1000,
                                new BigDecimal("1.00"),
                                null,
                                divisor,
                                LocalDate.of(2020, 1, 1),
                                null,
                                null)));
    }
}
