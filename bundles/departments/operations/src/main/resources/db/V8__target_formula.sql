-- The daily achievement is told by the same sales as the achievement of a target: by the day of payment.
update metric set formula = 'Net sales of the orders paid in the month until the day (refunds completed until now taken off) ÷ approved target of the month × 100 | 当月截至当日付款订单的净销售额（已扣至今完成的退款）÷ 当月已批准目标 × 100%'
where code = 'TARGET-ACHIEVEMENT';
