//! The functions on a cluster of Ballista: what its client, its scheduler and its executors need so as to know them.
//!
//! A plan names its functions; each process looks the names up among its own.

use crate::udf::{functions, register_all};
use ballista::prelude::SessionContextExt;
use ballista_core::registry::BallistaFunctionRegistry;
use ballista_core::utils::{default_config_producer, default_session_builder};
use datafusion::common::Result;
use datafusion::execution::context::SessionContext;
use datafusion::execution::{FunctionRegistry, SessionState, SessionStateBuilder};
use datafusion::prelude::SessionConfig;
use std::sync::Arc;

/// The session of a scheduler, with the functions: for `SchedulerConfig::with_override_session_builder`.
///
/// ```
/// use datafusion::execution::FunctionRegistry;
///
/// let state = vanban_datafusion::session_state(Default::default())?;
/// assert!(state.udf("vanban_references").is_ok());
/// # Ok::<(), datafusion::error::DataFusionError>(())
/// ```
pub fn session_state(config: SessionConfig) -> Result<SessionState> {
    let mut state = default_session_builder(config)?;
    for function in functions() {
        state.register_udf(Arc::new(function))?;
    }
    Ok(state)
}

/// The functions of an executor, ours among them: for `ExecutorProcessConfig::override_function_registry`.
///
/// ```
/// use datafusion::execution::FunctionRegistry;
///
/// assert!(vanban_datafusion::function_registry()?.udf("vanban_references").is_ok());
/// # Ok::<(), datafusion::error::DataFusionError>(())
/// ```
pub fn function_registry() -> Result<BallistaFunctionRegistry> {
    Ok((&session_state(default_config_producer())?).into())
}

/// A session whose queries run on the cluster of the scheduler at this address, `df://127.0.0.1:50050`.
///
/// # Errors
///
/// Where the address is none. Whether a scheduler is there is seen when a query runs.
///
/// ```
/// use datafusion::execution::FunctionRegistry;
///
/// # tokio::runtime::Runtime::new().unwrap().block_on(async {
/// let ctx = vanban_datafusion::remote("df://127.0.0.1:50050", Default::default()).await?;
/// assert!(ctx.state().udf("vanban_references").is_ok());
/// # Ok::<(), datafusion::error::DataFusionError>(()) }).unwrap();
/// ```
pub async fn remote(url: &str, config: SessionConfig) -> Result<SessionContext> {
    let state = SessionStateBuilder::new().with_config(config).with_default_features().build();
    let ctx = SessionContext::remote_with_state(url, state).await?;
    // What was registered before is replaced by the functions that Ballista knows.
    register_all(&ctx);
    Ok(ctx)
}
