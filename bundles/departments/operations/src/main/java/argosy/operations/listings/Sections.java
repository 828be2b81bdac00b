package argosy.operations.listings;

import static argosy.operations.db.Tables.LISTING_SECTION;

import argosy.department.Reads;
import argosy.department.Shape;
import argosy.department.Transaction;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The table of detail sections. */
final class Sections {

    /** The sections of a listing, in the order of their kinds. */
    static Map<SectionKind, String> of(Reads reads, long listing) {
        Map<SectionKind, String> sections = new EnumMap<>(SectionKind.class);
        reads.sql()
                .select(LISTING_SECTION.KIND, LISTING_SECTION.BODY)
                .from(LISTING_SECTION)
                .where(LISTING_SECTION.LISTING.eq(listing))
                .forEach(row -> Shape.constant(SectionKind.class, row.value1())
                        .ifPresent(kind -> sections.put(kind, row.value2())));
        return sections;
    }

    static List<Section> list(Reads reads, long listing) {
        List<Section> sections = new ArrayList<>();
        of(reads, listing).forEach((kind, text) -> sections.add(new Section(kind, text)));
        return sections;
    }

    /** Keeps these sections in place of those there are; of a kind that is given twice, the last. */
    static void replace(Transaction tx, long listing, Collection<Section> sections) {
        tx.sql()
                .deleteFrom(LISTING_SECTION)
                .where(LISTING_SECTION.LISTING.eq(listing))
                .execute();
        Map<SectionKind, String> kept = new EnumMap<>(SectionKind.class);
        sections.forEach(section -> kept.put(section.kind(), section.text().strip()));
        kept.forEach((kind, text) -> tx.sql()
                .insertInto(
                        LISTING_SECTION,
                        LISTING_SECTION.ID,
                        LISTING_SECTION.LISTING,
                        LISTING_SECTION.KIND,
                        LISTING_SECTION.BODY)
                .values(tx.nextId(), listing, Shape.code(kind), text)
                .execute());
    }

    /** Keeps one section beside the others. */
    static void put(Transaction tx, long listing, SectionKind kind, String text) {
        Map<SectionKind, String> sections = of(tx, listing);
        sections.put(kind, text);
        List<Section> all = new ArrayList<>();
        sections.forEach((each, body) -> all.add(new Section(each, body)));
        replace(tx, listing, all);
    }

    private Sections() {}
}
