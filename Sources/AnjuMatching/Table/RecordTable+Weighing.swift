extension RecordTable {
    /// Lets a few records stand for a greater register: how many of its `population` hold each value is asked of `holders`.
    ///
    /// A value of which nothing is answered keeps its count. That two hold the same value then says what it would say there.
    public mutating func weigh(as population: Int, holders: (_ column: Int, _ value: String) -> Int?) {
        for column in values.indices {
            for code in 1..<max(values[column].count, 1) {
                let code = UInt32(code)
                guard let count = holders(column, values[column].text(code)) else { continue }
                values[column].weigh(code, as: max(count, Int(values[column].counts[Int(code)])))
            }
            values[column].stand(for: population)
        }
        self.population = population
    }

    /// Why each of the others scores as it does with one record, in their order; the record itself is left out.
    public func explanations(of record: Int, by model: LinkageModel) -> [(record: Int, explanation: Explanation)] {
        let scorer = PairScorer(self, model)
        return (0..<count).filter { $0 != record }.map { ($0, explanation(record, $0, by: model, scorer)) }
    }
}
