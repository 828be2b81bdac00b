package argosy.administration.departments;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import argosy.department.Problem;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MigrationRulesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create table bin (id bigint primary key, code varchar(9) not null unique)",
                "create table bin (id bigint); alter table bin drop column id; drop table bin; delete from bin",
                "CREATE INDEX bin_code ON bin (code); drop index bin_code; rename index a to b",
                "create table bin (code int); create unique index bin_code on bin (code)",
                "create view full_bin as select * from bin; create sequence s",
                "alter table bin add column kept varchar(9)",
                "alter table bin add kept int",
                "alter table bin add column kept boolean default false not null",
                "alter table bin add column kept int not null default 3",
                "alter table bin add column twice int generated always as (once * 2) not null",
                "alter table bin add column kept int; alter table bin add constraint u unique (kept)",
                "alter table bin add column kept int, add constraint c check (kept in (1, 2))",
                "alter table bin add column kept int; create unique index u on bin (kept)",
                "alter table bin drop constraint code_known; alter table bin drop primary key",
                "alter table bin alter column code set data type varchar(99)",
                "alter table bin alter column code drop not null; alter table bin alter column code null",
                "alter table bin alter column code set default 'x'",
                "insert into bin select * from old_bin; update bin set code = 'drop table bin; --'",
                "-- drop table bin;\n/* truncate bin; */ comment on table bin is 'it''s; drop table bin'",
                "",
            })
    void addsOnly(String script) {
        assertThatCode(() -> MigrationRules.check("db/V2__x.sql", script)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "drop table bin | drops the table bin",
                "/* */ DROP /* -- */ TABLE if exists \"bin\" | drops the table bin",
                "insert into a values ('x;'';'); drop view full_bin | drops the view full_bin",
                "alter table bin drop column code | drops the column code of bin",
                "alter table bin drop code | drops the column code of bin",
                "alter table if exists only bin add column a int, drop column if exists b cascade | drops the column b of bin",
                "rename table bin to box | renames table bin to box",
                "rename column bin.code to name | renames column bin.code to name",
                "alter table bin rename column code to name | renames column code to name of bin",
                "alter table bin add column kept int not null | adds the column kept to bin with neither a default nor the"
                        + " right to be empty, so the version before cannot write there any more",
                "alter table bin alter column code not null | forbids the column code of bin to be empty",
                "alter table bin alter code set not null | forbids the column code of bin to be empty",
                "alter table bin alter column code drop default | takes the default from the column code of bin",
                "alter table bin alter column code type int | changes the type of the column code of bin",
                "alter table bin add constraint u unique (code) | puts a new restriction on columns that bin has already",
                "alter table bin add check (code > 1) | puts a new restriction on columns that bin has already",
                "create unique index u on bin (code) | puts a new restriction on columns that bin has already",
                "delete from bin where code = 1 | deletes rows of bin",
                "truncate table bin | deletes rows of bin",
            })
    void whatTakesAwayBelongsInAContract(String script, String what) {
        assertThatThrownBy(() -> MigrationRules.check("db/V2__x.sql", script))
                .isInstanceOf(Problem.class)
                .hasMessage(
                        "The migration V2__x.sql " + what + "; such a statement belongs in db/contract/, whose scripts"
                                + " are applied once no older version runs.");
        assertThatCode(() -> MigrationRules.check("db/contract/V2__x.sql", script))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "call syscs_util.syscs_backup_database('/tmp') | call syscs_util.syscs_backup_database ( …",
                "insert into a values (syscs_util.syscs_get_runtimestatistics()) | insert into a …",
                "create procedure p() language java external name 'java.lang.System.exit' | create procedure p …",
                "create trigger t after insert on bin | create trigger t …",
                "copy bin to program 'sh' | copy bin to …",
                "grant all on bin to public | grant all on …",
                "alter table bin owner to me | alter table bin …",
                "alter database x | alter database x …",
            })
    void nothingButTheSchemaIsAMigrationsBusiness(String script, String shown) {
        for (String folder : new String[] {"db/", "db/contract/"}) {
            assertThatThrownBy(() -> MigrationRules.check(folder + "V2__x.sql", script))
                    .isInstanceOf(Problem.class)
                    .hasMessage("The migration V2__x.sql runs “" + shown + "”; a migration may create tables, indexes,"
                            + " views and sequences, alter tables, insert and update.");
        }
    }
}
