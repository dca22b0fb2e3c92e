// Package training has the rules about the training, its agenda and the plan that it practises on.
package training
