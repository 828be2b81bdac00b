/** ${title}: keeps ${records}. */
package ${package};
