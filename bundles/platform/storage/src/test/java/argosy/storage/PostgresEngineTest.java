package argosy.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import argosy.testkit.postgresql.PostgresqlFolder;
import java.time.Clock;
import org.junit.jupiter.api.Test;

/** What only PostgreSQL can do wrong; everything else of the storage is tested on both. */
class PostgresEngineTest {

    private static DepartmentDatabase open(PostgresqlFolder folder) {
        return Storage.at(folder.path(), Clock.systemUTC(), TestStorage.ZONE).open("logistics", Parcel.scripts());
    }

    @Test
    void aDatabaseThatSortsByTheRulesOfALanguageIsRefused() {
        try (PostgresqlFolder folder = PostgresqlFolder.create()
                .with("logistics", "encoding 'UTF8' lc_collate 'C' lc_ctype 'C' template template0")) {
            assertThatThrownBy(() -> open(folder))
                    .isInstanceOf(StorageFailure.class)
                    .hasMessageContaining("lc_collate 'C' lc_ctype 'C.UTF-8'");
        }
        try (PostgresqlFolder folder = PostgresqlFolder.create()
                        .with("logistics", "encoding 'UTF8' lc_collate 'C' lc_ctype 'C.UTF-8' template template0");
                DepartmentDatabase database = open(folder)) {
            assertThat(database.department()).isEqualTo("logistics");
        }
    }
}
