package argosy.administration.departments;

import argosy.department.Text;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What an action tells of itself while it goes on: its step, and a line for each step so far, oldest first, as time, space,
 * text. In English and in Chinese, line by line the same.
 *
 * @param stepZh null, as {@code logZh}, for what was written down before there was any Chinese
 */
record ActionLog(String step, String stepZh, String log, String logZh) {

    static final ActionLog EMPTY = new ActionLog(null, null, "", "");

    private static final int STEP_LENGTH = 500;
    private static final int LOG_LENGTH = 8000;

    /** The same further on in its step; the lines stay. */
    ActionLog at(Text now) {
        return new ActionLog(cut(now.en()), cut(now.zh()), log, logZh);
    }

    /** The same in its next step; the oldest lines go when there are too many. */
    ActionLog step(Instant at, Text next) {
        List<String> en = lines(log);
        List<String> zh = lines(logZh);
        en.add(at + " " + cut(next.en()));
        zh.add(at + " " + cut(next.zh()));
        while (length(en) > LOG_LENGTH || length(zh) > LOG_LENGTH) {
            en.remove(0);
            zh.remove(0);
        }
        return new ActionLog(cut(next.en()), cut(next.zh()), String.join("\n", en), String.join("\n", zh));
    }

    /** The step in both languages; null before the first. */
    Text present() {
        return step == null ? null : Text.of(step, stepZh == null ? step : stepZh);
    }

    List<Action.Line> lines() {
        List<String> en = lines(log);
        List<String> zh = logZh == null ? en : lines(logZh);
        List<Action.Line> lines = new ArrayList<>();
        for (int i = 0; i < en.size(); i++) {
            lines.add(new Action.Line(Instant.parse(first(en.get(i))), Text.of(rest(en.get(i)), rest(zh.get(i)))));
        }
        return lines;
    }

    private static List<String> lines(String log) {
        return new ArrayList<>(log.isEmpty() ? List.of() : List.of(log.split("\n")));
    }

    private static int length(List<String> lines) {
        return lines.stream().mapToInt(line -> line.length() + 1).sum();
    }

    private static String first(String line) {
        return line.substring(0, line.indexOf(' '));
    }

    private static String rest(String line) {
        return line.substring(line.indexOf(' ') + 1);
    }

    private static String cut(String text) {
        String line = text.replace('\n', ' ');
        return line.length() <= STEP_LENGTH ? line : line.substring(0, STEP_LENGTH - 1) + "…";
    }
}
