//! A lexicon of its own: what a crate writes that has no documents.

use std::sync::Mutex;

use xrpc::{Datetime, Did, Input, Nullable, Output, Params, Unknown};

/// The server's state.
#[derive(Debug, Default)]
pub(crate) struct Garden {
    plants: Mutex<Vec<Plant>>,
}

impl Garden {
    /// A garden with these plants.
    pub(crate) fn of(plants: impl IntoIterator<Item = Plant>) -> Self {
        Self {
            plants: Mutex::new(plants.into_iter().collect()),
        }
    }
}

/// A plant of the garden.
#[derive(Clone, Debug, PartialEq, xrpc::Lexicon)]
#[lexicon("com.example.garden.defs#plant", document = "from code")]
pub(crate) struct Plant {
    /// What it is called.
    #[lexicon(max_length = 640, max_graphemes = 64)]
    pub(crate) name: String,
    pub(crate) planted_at: Datetime,
    #[lexicon(minimum = 0, maximum = 100, default = 1)]
    pub(crate) count: i64,
    /// A remark.
    #[lexicon(max_length = 10)]
    pub(crate) note: Option<String>,
    pub(crate) kind: Kind,
    /// What it is worth.
    pub(crate) worth: Option<Worth>,
    #[lexicon(max_length = 3, items(max_length = 8))]
    pub(crate) tags: Vec<String>,
    pub(crate) owner: Option<Nullable<Did>>,
    /// What grew out of it.
    pub(crate) children: Option<Vec<Plant>>,
    pub(crate) parent: Option<Box<Plant>>,
    #[lexicon(rename = "in")]
    pub(crate) place: Option<Place>,
    pub(crate) rest: Option<Unknown>,
    #[lexicon(constant = true)]
    pub(crate) alive: Option<bool>,
}

/// What a plant is.
#[derive(Clone, Debug, PartialEq, xrpc::Lexicon)]
#[lexicon("com.example.garden.defs#kind", document = "from code")]
pub(crate) enum Kind {
    /// It has a trunk.
    Tree,
    GrassLike,
    #[lexicon(rename = "moss")]
    Bryophyte,
    #[lexicon(other)]
    Other(String),
}

/// How good it is.
#[derive(Clone, Debug, PartialEq, xrpc::Lexicon)]
#[lexicon(closed, document = "from code")]
pub(crate) enum Worth {
    Good,
    Bad,
}

/// Where it stands.
#[derive(Clone, Debug, PartialEq, xrpc::Lexicon)]
#[lexicon(document = "from code")]
pub(crate) enum Place {
    /// In a bed.
    Bed(Bed),
    Pot(Box<Pot>),
    #[lexicon(other)]
    Elsewhere(Unknown),
}

#[derive(Clone, Debug, PartialEq, xrpc::Lexicon)]
#[lexicon("com.example.garden.defs#bed", document = "from code")]
pub(crate) struct Bed {
    #[lexicon(minimum = 1)]
    pub(crate) number: i64,
}

#[derive(Clone, Debug, PartialEq, xrpc::Lexicon)]
#[lexicon("com.example.garden.pot", key = "tid", document = "from code")]
pub(crate) struct Pot {
    pub(crate) broken: bool,
}

#[derive(Clone, Debug, xrpc::Lexicon)]
#[lexicon("com.example.garden.getPlant", params, document = "from code")]
pub(crate) struct GetPlant {
    /// Which one.
    pub(crate) name: String,
    pub(crate) kind: Option<Kind>,
    #[lexicon(maximum = 5)]
    pub(crate) depth: Option<i64>,
    pub(crate) tags: Option<Vec<String>>,
}

#[derive(Debug, xrpc::Error)]
#[lexicon("com.example.garden.getPlant", document = "from code")]
pub(crate) enum GetPlantError {
    /// There is none.
    NoSuchPlant,
    #[error(other)]
    Other(xrpc::Error),
}

/// Looks a plant up.
#[xrpc::query("com.example.garden.getPlant", document = "from code")]
pub(crate) async fn get_plant(
    garden: &Garden,
    params: Params<GetPlant>,
) -> Result<Output<Plant>, GetPlantError> {
    let plants = garden
        .plants
        .lock()
        .map_err(|_| xrpc::Error::internal("poisoned"))?;
    let plant = plants.iter().find(|plant| plant.name == params.name);
    plant.cloned().map(Output).ok_or(GetPlantError::NoSuchPlant)
}

#[derive(Clone, Debug, xrpc::Lexicon)]
#[lexicon("com.example.garden.addPlants", input, document = "from code")]
pub(crate) struct NewPlants {
    pub(crate) plants: Vec<Plant>,
}

/// Plants something.
#[xrpc::procedure("com.example.garden.addPlants", document = "from code")]
pub(crate) async fn plant(garden: &Garden, input: Input<NewPlants>) -> Result<(), xrpc::Error> {
    let mut plants = garden
        .plants
        .lock()
        .map_err(|_| xrpc::Error::internal("poisoned"))?;
    plants.extend(input.0.plants);
    Ok(())
}

/// Nothing is taken.
#[xrpc::procedure("com.example.garden.waterPlants", document = "from code", state = Garden)]
pub(crate) async fn water() -> Result<Output<Place>, xrpc::Error> {
    Ok(Output(Place::Bed(Bed { number: 7 })))
}
