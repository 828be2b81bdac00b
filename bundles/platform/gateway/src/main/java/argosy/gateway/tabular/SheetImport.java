package argosy.gateway.tabular;

import argosy.department.ImportFile;
import argosy.department.ImportRow;
import argosy.department.Problem;
import argosy.department.Problem.FieldProblem;
import argosy.department.Shape;
import argosy.department.Shape.Component;
import argosy.department.Text;
import argosy.gateway.json.Constraints;
import java.lang.reflect.Array;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A file that was read, on its way to becoming records. */
final class SheetImport implements ImportFile {

    private static final Text REQUIRED = Text.of("is required", "必填");

    private final String name;
    private final Table table;
    private final CellText cells;
    private final Constraints constraints;

    SheetImport(String name, Table table, CellText cells, Constraints constraints) {
        this.name = name;
        this.table = table;
        this.cells = cells;
        this.constraints = constraints;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<String> columns() {
        return table.headings();
    }

    @Override
    public ImportFile renamed(Map<String, String> headings) {
        return new SheetImport(name, table.renamed(headings), cells, constraints);
    }

    @Override
    public <T extends Record> List<ImportRow<T>> rows(Shape<T> shape) {
        Columns columns = Columns.match(table.headings(), shape);
        Map<String, String> headings = columns.headings(shape);
        List<ImportRow<T>> rows = new ArrayList<>(table.lines().size());
        for (Table.Line line : table.lines()) {
            rows.add(row(line, columns, headings, shape));
        }
        return rows;
    }

    private <T extends Record> ImportRow<T> row(
            Table.Line line, Columns columns, Map<String, String> headings, Shape<T> shape) {
        List<Component> components = shape.components();
        List<FieldProblem> problems = new ArrayList<>();
        boolean[] unreadable = new boolean[components.size()];
        Object[] values = new Object[components.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = nothing(components.get(i).type());
        }
        for (int column = 0; column < line.cells().length; column++) {
            int i = columns.component(column);
            if (i != Columns.IGNORED) {
                try {
                    values[i] = value(components.get(i).type(), line.cells()[column]);
                } catch (CellText.Unreadable e) {
                    unreadable[i] = true;
                    problems.add(new FieldProblem(table.headings().get(column), e.why()));
                }
            }
        }
        T record = null;
        if (problems.isEmpty()) {
            try {
                record = Constraints.record(shape, values);
                for (FieldProblem problem : constraints.problems(record)) {
                    problems.add(inFile(problem, columns, shape));
                }
            } catch (Problem refused) {
                problems.addAll(refusals(refused, columns, shape));
            }
        } else {
            for (int i = 0; i < values.length; i++) {
                if (!unreadable[i] && !components.get(i).readOnly()) {
                    for (FieldProblem problem :
                            constraints.problems(shape.type(), components.get(i).name(), values[i])) {
                        problems.add(inFile(problem, columns, shape));
                    }
                }
            }
        }
        return new ImportRow<>(
                line.number(),
                new Cells(table.headings(), line.cells()),
                headings,
                problems.isEmpty() ? record : null,
                problems);
    }

    private Object value(Class<?> type, String cell) throws CellText.Unreadable {
        if (!cell.isBlank()) {
            return cells.value(type, cell);
        }
        if (type.isPrimitive()) {
            throw new CellText.Unreadable(REQUIRED.en(), REQUIRED.zh());
        }
        return null;
    }

    /** What a component holds that the file says nothing of: zero for a primitive, null otherwise. */
    private static Object nothing(Class<?> type) {
        return type.isPrimitive() ? Array.get(Array.newInstance(type, 1), 0) : null;
    }

    private static List<FieldProblem> refusals(Problem refused, Columns columns, Shape<?> shape) {
        if (refused.fields().isEmpty()) {
            return List.of(new FieldProblem("row", refused.detail()));
        }
        return refused.fields().stream().map(p -> inFile(p, columns, shape)).toList();
    }

    /** The problem with its component named as the file names it. */
    private static FieldProblem inFile(FieldProblem problem, Columns columns, Shape<?> shape) {
        for (int i = 0; i < shape.components().size(); i++) {
            if (shape.components().get(i).name().equals(problem.field())) {
                return new FieldProblem(columns.heading(shape, i), problem.message());
            }
        }
        return problem.field().equals("body") ? new FieldProblem("row", problem.message()) : problem;
    }

    /** The cells of one row by heading; fifty thousand rows share one list of headings. */
    private static final class Cells extends AbstractMap<String, String> {
        private final List<String> headings;
        private final String[] cells;

        Cells(List<String> headings, String[] cells) {
            this.headings = headings;
            this.cells = cells;
        }

        @Override
        public String get(Object heading) {
            int column = headings.indexOf(heading);
            return column < 0 ? null : cells[column];
        }

        @Override
        public Set<Map.Entry<String, String>> entrySet() {
            return new AbstractSet<>() {
                @Override
                public int size() {
                    return cells.length;
                }

                @Override
                public Iterator<Map.Entry<String, String>> iterator() {
                    return new Iterator<>() {
                        private int column;

                        @Override
                        public boolean hasNext() {
                            return column < cells.length;
                        }

                        @Override
                        public Map.Entry<String, String> next() {
                            if (!hasNext()) {
                                throw new java.util.NoSuchElementException();
                            }
                            return Map.entry(headings.get(column), cells[column++]);
                        }
                    };
                }
            };
        }
    }
}
