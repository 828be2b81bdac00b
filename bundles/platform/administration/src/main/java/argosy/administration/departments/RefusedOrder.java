package argosy.administration.departments;

import argosy.department.Label;

/** A department for which an order was not taken. */
public record RefusedOrder(
        @Label(en = "Department", zh = "部门", example = "logistics")
        String department,

        Sentence reason) {}
