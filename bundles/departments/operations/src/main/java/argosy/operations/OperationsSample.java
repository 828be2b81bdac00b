package argosy.operations;

import argosy.department.Caller;
import argosy.department.Reach;
import argosy.department.RequestMark;
import java.util.Map;

/** The people of the sample company who work in operations; the platform's sample knows the same. */
final class OperationsSample {

    static final Caller DIRECTOR = person("zhouhaiyang", "周海洋");
    static final Caller SUPERVISOR = person("linyating", "林雅婷");
    static final Caller ANALYST = person("xuzhiyuan", "徐志远");
    static final Caller PLANNER = person("songjiayi", "宋佳怡");
    static final Caller SITE_PLANNER = person("hewenbo", "何文博");
    static final Caller EDITOR = person("fanglei", "方磊");
    static final Caller PROMOTER = person("guoxiaoyu", "郭晓雨");
    static final Caller SERVICE = person("luomeng", "罗梦");
    static final Caller FINANCE = person("huangqian", "黄倩");

    private OperationsSample() {}

    private static Caller person(String username, String name) {
        return new Caller(username, name, "yyb", null, Map.of("*", Reach.COMPANY), RequestMark.NONE);
    }
}
