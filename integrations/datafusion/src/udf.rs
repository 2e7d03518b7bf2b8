//! The functions in SQL.

use crate::arrays;
use datafusion::arrow::array::{Array, ListArray};
use datafusion::arrow::datatypes::DataType;
use datafusion::arrow::error::ArrowError;
use datafusion::common::{Result, ScalarValue};
use datafusion::execution::context::SessionContext;
use datafusion::logical_expr::{
    ColumnarValue, DocSection, Documentation, ScalarFunctionArgs, ScalarUDF, ScalarUDFImpl, Signature, Volatility,
};
use std::hash::{Hash, Hasher};
use std::sync::Arc;

/// Registers the functions `vanban_references(text)`, `vanban_achievements(text)` and `vanban_codes(text)`.
///
/// Each takes a string of any of Arrow's types and gives a list; of null it gives null. See [`references`](crate::references),
/// [`achievements`](crate::achievements), [`codes`](crate::codes) for what the lists hold.
///
/// ```
/// use datafusion::prelude::SessionContext;
///
/// # tokio::runtime::Runtime::new().unwrap().block_on(async {
/// let ctx = SessionContext::new();
/// vanban_datafusion::register_all(&ctx);
/// let sql = "SELECT r.kind, r.code FROM (SELECT unnest(vanban_references('theo Nghị định 30/2020/NĐ-CP')) AS r)";
/// let batches = ctx.sql(sql).await?.collect().await?;
/// let table = datafusion::arrow::util::pretty::pretty_format_batches(&batches)?.to_string();
/// assert!(table.contains("| decree"), "{table}");
/// # Ok::<(), datafusion::error::DataFusionError>(()) }).unwrap();
/// ```
pub fn register_all(ctx: &SessionContext) {
    for function in functions() {
        ctx.register_udf(function);
    }
}

/// The functions themselves, for a registry that is no session: that of an executor of Ballista.
///
/// ```
/// let names: Vec<_> = vanban_datafusion::functions().iter().map(|f| f.name().to_owned()).collect();
/// assert_eq!(names, ["vanban_references", "vanban_achievements", "vanban_codes"]);
/// ```
pub fn functions() -> Vec<ScalarUDF> {
    let function = |name, gives, data_type, evaluate| {
        let documentation = Documentation::builder(
            DocSection { include: true, label: "Vietnamese official prose", description: None },
            gives,
            format!("{name}(text)"),
        )
        .with_argument("text", "A document, as text")
        .build();
        let signature = Signature::string(1, Volatility::Immutable);
        ScalarUDF::from(Function { name, signature, data_type, evaluate, documentation })
    };
    vec![
        function(
            "vanban_references",
            "The documents that the text refers to",
            arrays::references_type(),
            arrays::references,
        ),
        function(
            "vanban_achievements",
            "The results that the text reports in figures",
            arrays::achievements_type(),
            arrays::achievements,
        ),
        function(
            "vanban_codes",
            "The keys of the documents that the text refers to, mention by mention",
            arrays::codes_type(),
            arrays::codes,
        ),
    ]
}

/// One of them. Its name tells it from the others.
#[derive(Debug)]
struct Function {
    name: &'static str,
    signature: Signature,
    data_type: DataType,
    evaluate: fn(&dyn Array) -> Result<ListArray, ArrowError>,
    documentation: Documentation,
}

impl PartialEq for Function {
    fn eq(&self, other: &Self) -> bool {
        self.name == other.name
    }
}

impl Eq for Function {}

impl Hash for Function {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.name.hash(state);
    }
}

impl ScalarUDFImpl for Function {
    fn name(&self) -> &str {
        self.name
    }

    fn signature(&self) -> &Signature {
        &self.signature
    }

    fn return_type(&self, _: &[DataType]) -> Result<DataType> {
        Ok(self.data_type.clone())
    }

    fn invoke_with_args(&self, args: ScalarFunctionArgs) -> Result<ColumnarValue> {
        let [texts] = datafusion::common::utils::take_function_args(self.name, &args.args)?;
        match texts {
            ColumnarValue::Array(texts) => Ok(ColumnarValue::Array(Arc::new((self.evaluate)(texts)?))),
            ColumnarValue::Scalar(text) => {
                let lists = (self.evaluate)(&text.to_array()?)?;
                Ok(ColumnarValue::Scalar(ScalarValue::List(Arc::new(lists))))
            }
        }
    }

    fn documentation(&self) -> Option<&Documentation> {
        Some(&self.documentation)
    }
}
