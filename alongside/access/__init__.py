"""Who may do what: the actor, the conditions, one policy table and the gate. No models, no writes."""
